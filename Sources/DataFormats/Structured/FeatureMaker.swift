internal import IncidentModel
internal import JSONReading

/// Makes of features what they say, each by itself; one for each of the threads that read a file.
struct FeatureMaker: Sendable {
    private let reader: SiteRowReader
    private let layouts: PropertyLayouts
    private let path: String
    /// Of the last feature, and the number its names had.
    private var layout: PropertyLayout?
    private var names = 0
    /// What the layouts met were taken for, in the order of the features.
    private(set) var said: [String] = []

    init(_ source: RecordSource, _ layouts: PropertyLayouts) {
        let apart = source.apart
        reader = SiteRowReader(rows: IncidentRows(source: apart))
        self.layouts = layouts
        path = apart.path
    }

    mutating func made(_ feature: borrowing JSONScan, line: Int? = nil) -> SiteRowReader.Made {
        let place = RecordPlace(path: path, number: line ?? feature.place.line, noun: .feature)
        do throws(RecordFault) {
            guard let type = feature["type"], feature.isText(type, "Feature") else {
                throw RecordFault("is no Feature")
            }
            let record = try record(of: feature, place)
            return layout?.isSites == true
                ? try reader.madeFeature(record) : .incident(try reader.rows.incident(record))
        } catch {
            return .fault(error, place)
        }
    }

    private mutating func record(of feature: borrowing JSONScan, _ place: RecordPlace) throws(RecordFault) -> RecordRow
    {
        let members = feature.openedMembers
        guard members.count <= 1_000 else { throw RecordFault("has \(members.count) properties, more than 1000") }
        let layout = findLayout(of: feature)
        if let repeated = layout.repeated {
            throw RecordFault("the property \"\(repeated.prefix(40))\" stands twice; which of the two counts?")
        }
        var record = RecordRow(place: place)
        let range = feature.place.range
        for (index, column, name) in layout.used {
            let span = members[index].value
            if span.kind == .null { continue }
            let text = feature.cellText(span)
            if !text.isEmpty { try record.add(column, name, text, range) }
        }
        try addMembers(of: feature, to: &record, layout)
        return record
    }

    private mutating func findLayout(of feature: borrowing JSONScan) -> PropertyLayout {
        if let layout, names == feature.openedNames, names != 0 { return layout }
        var given: [String] = []
        for member in feature.openedMembers { given.append(feature.name(of: member)) }
        let found = layouts.layout(of: given)
        names = feature.openedNames
        if let text = found.said, !said.contains(text) { said.append(text) }
        let apart = found.apart
        layout = apart
        return apart
    }

    /// The geometry, and the id where the properties have none.
    private func addMembers(
        of feature: borrowing JSONScan, to record: inout RecordRow, _ layout: PropertyLayout
    ) throws(RecordFault) {
        // GDAL has the member among the properties.
        let id = feature["id"] ?? feature.opened("id")
        let range = feature.place.range
        if layout.isSites {
            if record[.siteIndex] == nil, let id {
                try record.addSiteIndex(ofFeature: feature.cellText(id), range)
            }
        } else if record[.incident] == nil, let id {
            try record.add(.incident, "id", feature.cellText(id), range)
        }
        guard let geometry = feature["geometry"], geometry.kind != .null else { return }
        if let (longitude, latitude) = feature.plainPoint(geometry) {
            let point = Coordinate(longitude: longitude, latitude: latitude)
            if point.isOnEarth {
                record.geometry = .point(point)
                return
            }
        }
        let problems = ReadingProblems()
        let field = JSONField(feature.value(geometry), path: "geometry", line: 1, problems)
        record.geometry = field.geometry
        if let problem = problems.list.first {
            throw RecordFault("\(problem.path.isEmpty ? "geometry" : problem.path) \(problem.reason)")
        }
    }
}

extension JSONScan {
    /// As a cell of a table: empty for null and for an object.
    borrowing fileprivate func cellText(_ span: JSONSpan) -> String {
        switch span.kind {
        case .null, .object: return ""
        case .yes: return "true"
        case .no: return "false"
        case .text: return string(span)
        case .number:
            let digits = string(span)
            // A whole number that is written as it would be here.
            if span.range.count <= 15, digits.utf8.allSatisfy({ (48...57).contains($0) }) { return digits }
            return value(span).cellText
        case .array: return value(span).cellText
        }
    }
}

extension JSONValue {
    /// As a cell of a table: empty for null and for an object.
    fileprivate var cellText: String {
        switch kind {
        case .null, .object: ""
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): number.brief
        case .text(let text): text
        case .array(let elements): elements.map(\.cellText).filter { !$0.isEmpty }.joined(separator: "; ")
        }
    }
}
