internal import GazetteerIndex
internal import IncidentModel

/// What the names of one report may mean, looked up once: a name stands in several events, beside a class word and as a qualifier.
final class AskedNames {
    private let gazetteer: Gazetteer
    private var matches: [String: [NameMatch]] = [:]
    private var sureMatches: [String: [NameMatch]] = [:]

    init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// Everything that the name may mean, the likeliest first.
    func matches(_ name: String) -> [NameMatch] {
        if let known = matches[name] { return known }
        let found = gazetteer.lookup(name)
        matches[name] = found
        return found
    }

    /// The four likeliest, where they are believed more than this; a name that is misspelt or read loosely is not looked for.
    func sureMatches(_ name: String) -> [NameMatch] {
        if let known = sureMatches[name] { return known }
        let found = gazetteer.lookup(name, limit: 4, atLeast: Self.sure).filter { $0.score > Self.sure }
        sureMatches[name] = found
        return found
    }

    static let sure = 0.9
}
