internal import IncidentModel

struct NameTable: Sendable {
    init(places: [Place], names: [NameIndex.Entry]) {}
}
