internal import FoundationEssentials
internal import IncidentModel

/// The JSON beside a labelled report. Every key must be there, and no other: a misspelt key must not read as silence.
extension GoldReport {
    /// - Parameters:
    ///   - json: the bytes of the file.
    ///   - file: its name, for messages.
    public init(json: [UInt8], file: String) throws(EvaluationError) {
        do {
            self = try JSONDecoder().decode(GoldFile.self, from: Data(json)).report
        } catch let error as DecodingError {
            throw GoldFault(error).error(in: file)
        } catch {
            throw .malformed(file: file, field: "", reason: "is no JSON: \(error)")
        }
    }
}

private struct GoldFile: Decodable {
    var report: GoldReport

    enum CodingKeys: String, CodingKey, CaseIterable { case id, incidents, traps }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let id = try fields.decode(String.self, forKey: .id)
        report = GoldReport(
            id: try fields.parsed(.id, LabelledID(id), id, "write a language and a number, such as en-042"),
            incidents: try fields.decode([GoldIncident].self, forKey: .incidents),
            traps: try fields.decode([String].self, forKey: .traps))
    }
}

extension GoldIncident: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case status, date, time, weapon, munitions, launch, impacts, targets, intercepted, killed, injured, claimedBy
        case attributedTo, blamed
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let status = try fields.decode(String.self, forKey: .status)
        self.init(
            status: try fields.parsed(
                .status, IncidentStatus(rawValue: status), status,
                "write carriedOut, foiled, intercepted or background"),
            date: try fields.decodeOrNull(.date), time: try fields.decodeOrNull(.time),
            weapon: try fields.decodeOrNull(.weapon),
            munitions: try fields.decodeOrNull(.munitions, as: GoldCount.self)?.range,
            launches: try fields.decode([GoldSite].self, forKey: .launch),
            impacts: try fields.decode([GoldSite].self, forKey: .impacts),
            targets: try fields.decode([GoldSite].self, forKey: .targets),
            intercepted: try fields.decode([GoldSite].self, forKey: .intercepted),
            killed: try fields.decodeOrNull(.killed, as: GoldCount.self)?.range,
            injured: try fields.decodeOrNull(.injured, as: GoldCount.self)?.range,
            claimedBy: try fields.decode([String].self, forKey: .claimedBy),
            attributedTo: try fields.decode([String].self, forKey: .attributedTo),
            blamed: try fields.decode([String].self, forKey: .blamed))
        if let time, time.contains(":"), ClockSpan(time) == nil {
            _ = try fields.parsed(.time, nil as ClockSpan?, time, "write a 24 h clock, such as 04:15, or words")
        }
    }
}

extension GoldDate: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable { case edtf, weekday }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.strictContainer(keyedBy: CodingKeys.self)
        self.init()
        if let text: String = try fields.decodeOrNull(.edtf) {
            date = try fields.parsed(
                .edtf, PartialDate(edtf: text), text, "write YYYY-MM-DD with X for unknown digits, or null")
        }
        if let text: String = try fields.decodeOrNull(.weekday) {
            weekday = try fields.parsed(.weekday, Weekday(rawValue: text), text, "write Monday to Sunday, or null")
        }
    }
}

extension GoldSite: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable { case name, relation }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let name = try fields.decode(String.self, forKey: .name)
        let relation = try fields.decode(String.self, forKey: .relation)
        self.init(
            try fields.parsed(
                .name, FoldedName(name).isEmpty ? nil : name, name, "write the name as the report has it"),
            try fields.parsed(
                .relation, Relation(gold: relation), relation,
                "write in, at, on, near, outskirts, between, acrossRiver, partOf(north), sideOf(north) or distance(3000, south)"
            ))
    }
}

private struct GoldCount: Decodable {
    var range: CountRange

    enum CodingKeys: String, CodingKey, CaseIterable { case min, max }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let least = try fields.decode(Int.self, forKey: .min)
        let most: Int? = try fields.decodeOrNull(.max)
        range = CountRange(min: least, max: most)
        _ = try fields.parsed(.min, least >= 0 ? least : nil, String(least), "a count is not negative")
        _ = try fields.parsed(
            .max, (most ?? least) >= least ? least : nil, String(most ?? least), "it is less than min")
    }
}
