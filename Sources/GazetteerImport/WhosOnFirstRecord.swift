internal import IncidentModel
internal import JSONReading

/// The properties of a Who's On First record as a place.
///
/// Source: the project's own description of its properties, https://whosonfirst.org/docs/properties.
enum WhosOnFirstRecord {
    /// Why a record is none to take: the project keeps what it has withdrawn beside what it has put in its place.
    static func fault(of properties: JSONValue) -> ImportFault? {
        let successors = properties["wof:superseded_by"].list.compactMap(\.looseText)
        if let first = successors.first { return ImportFault("it is superseded by record \(first.prefix(40))") }
        if let date = date(properties["edtf:deprecated"]) { return ImportFault("it was withdrawn on \(date)") }
        return nil
    }

    static func draft(_ properties: JSONValue) -> PlaceDraft {
        var draft = PlaceDraft()
        let id = properties["wof:id"]?.looseText
        draft.id = id.map { "wof-\($0)" } ?? ""
        draft.title = properties["wof:name"]?.looseText ?? ""
        for (key, value) in (properties.members ?? []).sorted(by: { $0.name < $1.name }) where key.hasPrefix("name:") {
            let language = key.dropFirst(5).prefix { $0 != "_" }
            for name in JSONValue?(value).list.compactMap(\.looseText) {
                draft.names.append(PlaceName(toponym: name, language: languages[String(language)] ?? String(language)))
            }
        }
        draft.longitude = properties["lbl:longitude"]?.looseNumber ?? properties["geom:longitude"]?.looseNumber
        draft.latitude = properties["lbl:latitude"]?.looseNumber ?? properties["geom:latitude"]?.looseNumber
        draft.featureCode = properties["wof:placetype"]?.looseText.flatMap { codes[$0] } ?? ""
        draft.population = properties["wof:population"]?.looseCount ?? 0
        draft.links = id.map { ["wof:\($0)"] } ?? []
        draft.sources = [PlaceSource(name: "Who's On First", licence: "CC0-1.0")]
        if let date = date(properties["edtf:cessation"]) {
            draft.doubt = "Who's On First: it ceased to be on \(date)."
        } else if properties["mz:is_current"]?.looseCount == 0 {
            draft.doubt = "Who's On First: it is not current."
        }
        return draft
    }

    /// A date that is known; "uuuu" and ".." stand for none, as nothing does.
    private static func date(_ value: JSONValue?) -> String? {
        guard let text = value?.looseText, text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
        return String(text.prefix(40))
    }

    /// Who's On First has ISO 639-3 where BCP 47 has two letters.
    private static let languages = [
        "eng": "en", "ara": "ar", "fra": "fr", "deu": "de", "kur": "ku", "fas": "fa", "tur": "tr", "heb": "he",
        "rus": "ru", "spa": "es", "ita": "it", "por": "pt", "nld": "nl", "pol": "pl", "swe": "sv", "ukr": "uk",
        "urd": "ur", "zho": "zh", "jpn": "ja", "kor": "ko", "und": "und",
    ]
    private static let codes = [
        "continent": "L.CONT", "ocean": "H.OCN", "marinearea": "H.SEA", "country": "A.PCLI", "dependency": "A.PCLD",
        "disputed": "A.ZN", "macroregion": "A.ADM1", "region": "A.ADM1", "macrocounty": "A.ADM2", "county": "A.ADM2",
        "localadmin": "A.ADM3", "metroarea": "P.PPL", "locality": "P.PPL", "borough": "P.PPLX", "macrohood": "P.PPLX",
        "neighbourhood": "P.PPLX", "microhood": "P.PPLX", "campus": "S.CMPL", "building": "S.BLDG", "venue": "S.BLDG",
    ]
}
