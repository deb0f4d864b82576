internal import DataFormats
internal import FoundationEssentials
internal import GazetteerIndex
internal import IncidentModel

/// The areas that sites are tested against: quarters and zones of the gazetteer, and the user's own.
enum ZoneCollecting {
    static func zones(gazetteer: Gazetteer, file: String?) throws(PipelineError) -> (zones: [Zone], findings: [Finding])
    {
        var zones = gazetteer.places.filter { !$0.isContextOnly && $0.tier <= 2 }.compactMap(zone).sorted {
            $0.id < $1.id
        }
        guard let file else { return (zones, []) }
        guard let data = try? Data(contentsOf: URL(filePath: file)) else {
            throw .zoneFile("\(file): the zone file cannot be read; check that it exists and may be opened.")
        }
        let own = ZoneFile.read([UInt8](data), file: file)
        if own.zones.isEmpty {
            throw .zoneFile(own.findings.first?.message ?? "\(file): the zone file holds no polygon.")
        }
        zones = own.zones + zones
        return (zones, own.findings)
    }

    private static func zone(_ place: Place) -> Zone? {
        guard let area = place.geometry?.areas else { return nil }
        return Zone(id: place.id.rawValue, name: place.title, kind: .gazetteerArea, area: area)
    }
}
