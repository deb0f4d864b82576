public import IncidentModel

/// Proves gazetteer files sound: what loading sets aside, and what only shows when all places are known.
public enum GazetteerCheck {
    /// Findings of loading first, then place by place in order of id.
    ///
    /// Codes beside those of loading: `gazetteer-unknown-within`, `gazetteer-unknown-described-place`,
    /// `gazetteer-outside-within`, `gazetteer-no-arabic-name`, `gazetteer-ambiguous-name`,
    /// `gazetteer-wrong-script`, `gazetteer-duplicate-place`.
    /// - Throws: as `Gazetteer.load(folders:)`.
    public static func findings(folders: [String]) throws(GazetteerError) -> [Finding] {
        let (gazetteer, findings) = try Gazetteer.load(folders: folders)
        return findings + self.findings(in: gazetteer)
    }

    static func findings(in gazetteer: Gazetteer) -> [Finding] {
        gazetteer.places.flatMap { place in
            [within(place, gazetteer)].compactMap(\.self) + described(place, gazetteer)
                + scripts(place) + [arabicName(place)].compactMap(\.self)
        } + DuplicatePlaces.findings(in: gazetteer) + ambiguousNames(gazetteer)
    }

    private static func within(_ place: Place, _ gazetteer: Gazetteer) -> Finding? {
        guard let id = place.within else { return nil }
        guard let holder = gazetteer.place(id) else {
            return Finding(
                code: "gazetteer-unknown-within",
                message: "\(place.file): \(place.id) is said to be within \(id), which no file has")
        }
        guard let point = place.anyCoordinate, let reach = Reach(of: holder), !reach.contains(point) else { return nil }
        return Finding(
            code: "gazetteer-outside-within",
            message:
                "\(place.file): \(place.id) at \(point) lies outside the surroundings of \(id), which is to hold it")
    }

    private static func described(_ place: Place, _ gazetteer: Gazetteer) -> [Finding] {
        place.described.filter { gazetteer.place($0.place) == nil }.map { position in
            Finding(
                code: "gazetteer-unknown-described-place",
                message:
                    "\(place.file): \(place.id) is described as \(position.relation) \(position.place), which no file has"
            )
        }
    }

    private static func scripts(_ place: Place) -> [Finding] {
        place.names.compactMap { name in
            NameScripts.fault(of: name, isTitle: name.toponym == place.title).map { fault in
                Finding(
                    code: "gazetteer-wrong-script",
                    message: "\(place.file): \(place.id): the name \"\(name.toponym)\" \(fault)")
            }
        }
    }

    private static func arabicName(_ place: Place) -> Finding? {
        guard !place.isContextOnly, !place.names.contains(where: { $0.language.split(separator: "-") == ["ar"] }) else {
            return nil
        }
        return Finding(
            code: "gazetteer-no-arabic-name", severity: .note,
            message: "\(place.file): \(place.id) (\(place.title)) has no Arabic name; Arabic reports will not find it")
    }

    /// Names of one place that look like another's after folding; entries drawn for context only are left out.
    private static func ambiguousNames(_ gazetteer: Gazetteer) -> [Finding] {
        let names = gazetteer.index.names
        var groups: [(spellings: [String], places: [Place])] = []
        var groupOfKey: [[UInt8]: Int] = [:]
        for entry in names where !gazetteer.places[entry.place].isContextOnly {
            let place = gazetteer.places[entry.place]
            let key = entry.folded.soundKey
            guard let group = groupOfKey[key] else {
                groupOfKey[key] = groups.count
                groups.append(([entry.toponym], [place]))
                continue
            }
            if groups[group].places.contains(where: { $0.id == place.id }) { continue }
            groups[group].places.append(place)
            if !groups[group].spellings.contains(entry.toponym) { groups[group].spellings.append(entry.toponym) }
        }
        return groups.filter { $0.places.count > 1 }.map { group in
            let spellings = group.spellings.map { "\"\($0)\"" }.joined(separator: ", ")
            let owners = group.places.map { "\($0.id) (\($0.file))" }.joined(separator: ", ")
            return Finding(
                code: "gazetteer-ambiguous-name", severity: .note,
                message: "\(spellings) may mean \(owners); a report must say more to tell them apart")
        }
    }
}
