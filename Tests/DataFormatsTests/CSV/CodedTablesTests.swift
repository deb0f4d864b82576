import DataFormats
import IncidentModel
import TestSupport
import Testing

@Suite("Tables shaped like those of conflict data sets") struct CodedTablesTests {
    private func table(_ product: any Product, _ change: (inout IncidentCollection) -> Void = { _ in }) throws
        -> [[String: String]]
    {
        var collection = try FixtureCollection.make()
        change(&collection)
        let rows = try ParsedCSV(product.bytes(of: collection)).rows
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
    }

    @Test("have 31 and 49 columns") func columns() throws {
        let collection = try FixtureCollection.make()
        #expect(try ParsedCSV(ACLEDShapedCSV().bytes(of: collection)).rows[0].count == 31)
        #expect(try ParsedCSV(GEDShapedCSV().bytes(of: collection)).rows[0].count == 49)
    }

    @Test("code a row for each placed impact, and leave recalled incidents out") func rows() throws {
        for product in [ACLEDShapedCSV(), GEDShapedCSV()] as [any Product] {
            #expect(try table(product).count == 3)
            let foiled = try table(product) { collection in
                for index in collection.incidents.indices { collection.incidents[index].status = .foiled }
            }
            #expect(foiled.isEmpty)
        }
    }

    @Test("give harm once, so that a sum over the rows is right") func harmOnce() throws {
        let rows = try table(ACLEDShapedCSV()) { collection in
            for index in collection.incidents.indices {
                collection.incidents[index].casualties.killed = CountRange(min: 2, max: 4)
            }
        }
        #expect(rows.map { $0["fatalities"] } == ["2", "2", ""])
        let coded = try table(GEDShapedCSV()) { $0.incidents[1].casualties.killed = CountRange(min: 2, max: 4) }
        #expect([coded[0]["low"], coded[0]["best"], coded[0]["high"]] == ["2", "", "4"])
    }

    @Test("never fill in a day that is not known") func partialDates() throws {
        func dated(_ date: PartialDate) -> (inout IncidentCollection) -> Void {
            { $0.incidents[1].date = EventDate(date: date, basis: .partial) }
        }
        let month = PartialDate(year: 2020, month: 2)
        let acled = try table(ACLEDShapedCSV(), dated(month))[0]
        #expect([acled["event_date"], acled["year"], acled["time_precision"]] == ["", "2020", "3"])
        let ged = try table(GEDShapedCSV(), dated(month))[0]
        #expect([ged["date_start"], ged["date_end"], ged["date_prec"]] == ["2020-02-01", "2020-02-29", "4"])
        let weekday = try table(GEDShapedCSV())[1]
        #expect([weekday["date_start"], weekday["date_prec"], weekday["year"]] == ["", "", ""])
    }

    @Test(
        "PRIO-GRID cells are the grid's own",
        arguments: [(44.396, 33.299, 177_569), (-180, -90, 1), (180, 90, 259_200)])
    func gridCells(longitude: Double, latitude: Double, cell: Int) throws {
        let rows = try table(GEDShapedCSV()) {
            for index in $0.incidents[1].sites.indices {
                $0.incidents[1].sites[index].placement?.point = Coordinate(longitude: longitude, latitude: latitude)
            }
        }
        #expect(rows[0]["priogrid_gid"] == "\(cell)")
    }

    @Test("Darwin Core has an uncertainty above zero for what is placed, and none for what is not") func darwinCore()
        throws
    {
        let rows = try table(SitesCSV())
        #expect(rows.count == 7)
        for row in rows {
            let uncertainty = Double(row["coordinateUncertaintyInMeters"] ?? "")
            #expect((uncertainty != nil) == (row["place"] != ""))
            #expect(uncertainty ?? 1 > 0)
            #expect((row["decimalLatitude"] == "") == (uncertainty == nil))
            if let fit = Double(row["pointRadiusSpatialFit"] ?? "") { #expect(fit >= 1) }
        }
    }
}
