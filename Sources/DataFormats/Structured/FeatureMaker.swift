internal import IncidentModel
internal import JSONReading
internal import Synchronization

/// Makes of a feature what it says, by itself: several are read at once.
struct FeatureMaker: Sendable {
    struct Made: Sendable {
        enum Kind: Sendable {
            case incident(StructuredIncident)
            case feature(SiteRows.MadeFeature)
            case fault(RecordFault)
        }

        var place: String
        var layout: PropertyLayout?
        var kind: Kind
    }

    let rows: IncidentRows
    /// For its way to read a row; nothing is added to it.
    let sites: SiteRows
    let layouts: PropertyLayouts

    func made(_ feature: JSONField, _ range: Range<Int>, _ place: String) -> Made {
        var layout: PropertyLayout?
        let kind: Made.Kind
        do throws(RecordFault) {
            guard feature.value?["type"]?.text == "Feature" else { throw RecordFault("is no Feature") }
            let record = try record(of: feature, range, place, &layout)
            kind =
                layout?.map.isSites == true
                ? .feature(try sites.madeFeature(record)) : .incident(try rows.incident(record))
        } catch {
            kind = .fault(error)
        }
        return Made(place: place, layout: layout, kind: kind)
    }

    private func record(
        of feature: JSONField, _ range: Range<Int>, _ place: String, _ known: inout PropertyLayout?
    ) throws(RecordFault) -> RecordRow {
        var members: [(name: String, value: JSONValue)] = []
        if case .object(let properties)? = feature.value?["properties"]?.kind { members = properties }
        guard members.count <= 1_000 else { throw RecordFault("has \(members.count) properties, more than 1000") }
        let layout = layouts.layout(of: members)
        known = layout
        if let repeated = layout.map.repeated {
            throw RecordFault("the property \"\(repeated.prefix(40))\" stands twice; which of the two counts?")
        }
        var record = RecordRow(place: place)
        for (index, column) in layout.used {
            let text = members[index].value.cellText
            if !text.isEmpty { try record.add(column, members[index].name, text, range) }
        }
        try addMembers(of: feature, to: &record, range, layout.map)
        return record
    }

    /// The geometry, and the id where the properties have none.
    private func addMembers(
        of feature: JSONField, to record: inout RecordRow, _ range: Range<Int>, _ map: ColumnMap
    ) throws(RecordFault) {
        // GDAL has the member among the properties.
        let id = feature.value?["id"]?.cellText ?? feature.value?["properties"]?["id"]?.cellText ?? ""
        if map.isSites {
            try record.addSiteIndex(ofFeature: id, range)
        } else if record[.incident] == nil {
            try record.add(.incident, "id", id, range)
        }
        guard let geometry = feature.value?["geometry"], !geometry.isNull else { return }
        let problems = ReadingProblems()
        let field = JSONField(geometry, path: "geometry", line: 1, problems)
        record.geometry = field.geometry
        if let problem = problems.list.first {
            throw RecordFault("\(problem.path.isEmpty ? "geometry" : problem.path) \(problem.reason)")
        }
    }
}

/// The names of some features' properties, and which of our columns they are.
final class PropertyLayout: Sendable {
    let names: [String]
    let map: ColumnMap
    /// Those that are read.
    let used: [(index: Int, column: IncidentColumn)]
    let said: String?

    init(_ names: [String]) {
        self.names = names
        map = ColumnMap(names)
        used = map.columns.enumerated().compactMap { index, column in
            column.flatMap { $0 == .derived ? nil : (index, $0) }
        }
        said = map.said
    }

    func fits(_ members: [(name: String, value: JSONValue)]) -> Bool {
        guard members.count == names.count else { return false }
        for index in names.indices where names[index] != members[index].name { return false }
        return true
    }
}

/// The layouts met so far; the features of a file mostly share one.
final class PropertyLayouts: Sendable {
    private struct Known {
        var last: PropertyLayout?
        var all: [[String]: PropertyLayout] = [:]
    }

    private let known = Mutex(Known())

    func layout(of members: [(name: String, value: JSONValue)]) -> PropertyLayout {
        if let last = known.withLock({ $0.last }), last.fits(members) { return last }
        let names = members.map(\.name)
        return known.withLock { known in
            let layout = known.all[names] ?? PropertyLayout(names)
            if known.all.count < 1_000 { known.all[names] = layout }
            known.last = layout
            return layout
        }
    }
}

extension JSONValue {
    /// As a cell of a table: empty for null and for an object.
    var cellText: String {
        switch kind {
        case .null, .object: ""
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): number.brief
        case .text(let text): text
        case .array(let elements): elements.map(\.cellText).filter { !$0.isEmpty }.joined(separator: "; ")
        }
    }
}
