internal import ConcurrentWork
internal import IncidentModel
internal import JSONReading

/// Reads `incidents.json` and `incidents.jsonl` in pieces, on all cores, and hands on what was read at once.
struct RecordReading {
    private let input: FileInput
    private(set) var reports: [Report] = []
    private(set) var findings: [Finding] = []
    /// Why the file is no JSON; nothing of it is to be used then.
    private(set) var fault: ReadingProblem?
    private let ofRoot = ReadingProblems()
    private let ofHead = ReadingProblems()
    private let ofIncidents = ReadingProblems()
    private var ids: Set<String> = []
    private var counts: [List: Int] = [:]
    private var taken = 0
    private var isReserved = false
    private var isOfLines = false

    init(_ input: FileInput) { self.input = input }

    /// Of the file as a whole, of reports and findings, of incidents.
    var problems: [ReadingProblem] {
        if let fault { return [fault] }
        return Array((ofRoot.list + ofHead.list + ofIncidents.list).prefix(ReadingProblems.most))
    }

    enum List: String, CaseIterable, Sendable {
        case reports, incidents, findings
        /// A line is an element of no list.
        case lines

        static let names: Set<String> = ["reports", "incidents", "findings"]
    }

    /// What an element says, or what was wrong with it.
    enum Made: ~Copyable, Sendable {
        case report(Report)
        case finding(Finding)
        case incident(Incident, idLine: Int)
        /// The head of a record among lines.
        case head(JSONValue)
        case faulty(List, [ReadingProblem])
    }

    /// - Parameters:
    ///   - take: gets the incidents in the order of the file; void when there is a `fault` in the end.
    ///   - reserve: told about how many there will be.
    mutating func read(asLines: Bool, take: (consuming Incident) -> Void, reserve: (Int) -> Void) {
        isOfLines = asLines
        if asLines {
            readLines(take, reserve)
        } else {
            do throws(JSONFault) {
                try readDocument(take, reserve)
            } catch {
                fault = ReadingProblem(error)
            }
        }
    }

    // MARK: A document

    private mutating func readDocument(
        _ take: (consuming Incident) -> Void, _ reserve: (Int) -> Void
    ) throws(JSONFault) {
        // The version first, wherever it stands: it says which members there may be.
        if let beginning = JSONText.beginning(of: input.bytes, before: List.names) {
            var members: JSONValue? = beginning.members
            if beginning.end != nil, beginning.members["schema"] == nil {
                members = try JSONText.members(of: input.bytes, without: List.names)
            }
            if let members, members["schema"] != nil, !accepts(JSONField(members, path: "", line: 1, ofRoot)) { return }
        }
        var root = try readLists(of: input.bytes, onLine: 1, take, reserve)
        if root == nil { root = try notAnObject() }
        let field = JSONField(root, path: "", line: 1, ofRoot)
        guard field.object(["schema", "reports", "incidents", "findings"]) else { return }
        if field["schema"].value == nil { field["schema"].note("is missing") }
        for list in ["reports", "findings", "incidents"] { _ = field[list].elements }
    }

    /// An empty one for a list, which may be long.
    private func notAnObject() throws(JSONFault) -> JSONValue {
        let isList = input.bytes.first { $0 > 0x20 && !$0.isOfByteOrderMark } == UInt8(ascii: "[")
        return try isList ? JSONText.value(of: Array("[]".utf8)) : JSONText.value(of: input.bytes)
    }

    private mutating func readLists(
        of bytes: UnsafeBufferPointer<UInt8>, onLine line: Int, _ take: (consuming Incident) -> Void,
        _ reserve: (Int) -> Void
    ) throws(JSONFault) -> JSONValue? {
        let allowsUnknown = ofRoot.allowsUnknown
        return try JSONText.read(bytes, onLine: line, streaming: List.names) {
            ElementReader(List(rawValue: $0) ?? .incidents, allowsUnknown)
        } making: { value, reader in
            reader.made(value)
        } take: {
            self.take($0, take)
        } end: {
            end($1, reserve)
        }
    }

    // MARK: Lines

    private mutating func readLines(_ take: (consuming Incident) -> Void, _ reserve: (Int) -> Void) {
        var pieces = LinePieces(input.bytes)
        if let (range, number) = pieces.firstLine {
            let line = UnsafeBufferPointer(rebasing: input.bytes[range])
            if JSONText.beginning(of: line, before: List.names)?.members["schema"] != nil {
                guard readHead(line, number) else { return }
                pieces.pass(range.upperBound)
            }
        }
        let (bytes, allowsUnknown) = (input.bytes, ofRoot.allowsUnknown)
        nonisolated(unsafe) let text = bytes
        concurrentPieces {
            pieces.next()
        } make: { piece in
            let reader = ElementReader(.lines, allowsUnknown)
            var scan = JSONScan(opening: "")
            let made = Gathered<Made>()
            piece.eachLine(of: text) { range, number in
                do throws(JSONFault) {
                    made.append(reader.made(line: try scan.value(alone: range, of: text, line: number)))
                } catch {
                    made.append(.faulty(.lines, [ReadingProblem(error)]))
                }
            }
            return (made, piece.range.upperBound)
        } take: { made, offset in
            var goesOn = true
            made.empty { goesOn = self.take($0, take) && goesOn }
            end(offset, reserve)
            return goesOn
        }
    }

    /// - Returns: false for a version that is not read.
    private mutating func readHead(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
        guard let start = JSONText.beginning(of: line, before: List.names),
            accepts(JSONField(start.members, path: "", line: number, ofRoot))
        else { return false }
        do throws(JSONFault) {
            let head = try readLists(of: line, onLine: number, { _ in }, { _ in })
            let field = JSONField(head, path: "", line: number, ofRoot)
            if field.object(["schema", "reports", "findings"]) {
                for list in ["reports", "findings"] { _ = field[list].elements }
            }
        } catch {
            ofHead.add(ReadingProblem(error))
        }
        return true
    }

    /// - Returns: false for a major version that this program does not know; a newer minor version only adds members.
    private func accepts(_ root: JSONField) -> Bool {
        guard let version = root["schema"].text else { return true }
        let parts = version.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        let known = IncidentsJSON.schemaVersion.split(separator: ".").compactMap { Int($0) }
        guard parts.count == 2, parts[0] == known[0], let minor = parts[1] else {
            root["schema"].note(
                "is \"\(version.prefix(20))\"; this program reads version \(IncidentsJSON.schemaVersion). "
                    + "Write the file anew with this program, or read it with the one that wrote it")
            return false
        }
        root.problems.allowsUnknown = minor > known[1]
        return true
    }

    // MARK: Taking

    /// - Returns: false when nothing more is to be read.
    @discardableResult
    private mutating func take(_ made: consuming Made, _ takeIncident: (consuming Incident) -> Void) -> Bool {
        switch consume made {
        case .report(let report):
            counts[.reports, default: 0] += 1
            reports.append(report)
        case .finding(let finding):
            counts[.findings, default: 0] += 1
            findings.append(finding)
        case .incident(let incident, let idLine):
            let number = counts[.incidents, default: 0]
            counts[.incidents] = number + 1
            guard ids.insert(incident.id).inserted else {
                ofIncidents.add(
                    ReadingProblem(
                        line: idLine, path: "id", reason: "is \"\(incident.id.prefix(80))\", which stands twice"),
                    under: isOfLines ? "" : "incidents[\(number)]")
                return true
            }
            taken += 1
            takeIncident(incident)
        case .head(let value):
            let root = JSONField(value, path: "", line: value.line, ofRoot)
            guard accepts(root), root.object(["schema", "reports", "findings"]) else { return false }
            for (list, name) in [(List.reports, "reports"), (.findings, "findings")] {
                let reader = ElementReader(list, ofRoot.allowsUnknown)
                for element in root[name].elements { take(reader.made(element.value ?? .null), takeIncident) }
            }
        case .faulty(let list, let problems):
            let number = counts[list, default: 0]
            counts[list] = number + 1
            for problem in problems {
                (list == .incidents || list == .lines ? ofIncidents : ofHead).add(
                    problem, under: list == .lines ? "" : "\(list.rawValue)[\(number)]")
            }
        }
        return true
    }

    /// - Parameter offset: behind the bytes that are done with.
    private mutating func end(_ offset: Int, _ reserve: (Int) -> Void) {
        input.giveBack(offset)
        guard !isReserved, taken > 0 else { return }
        isReserved = true
        // A list that grows is in memory twice while it does; what is reserved and not used is in none.
        reserve(min(Int(Double(taken) * Double(input.bytes.count) / Double(max(offset, 1)) * 1.05), 2_000_000))
    }
}

/// Reads elements of one list; one for each of the threads that read a file.
private struct ElementReader: Sendable {
    let list: RecordReading.List
    let allowsUnknown: Bool

    init(_ list: RecordReading.List, _ allowsUnknown: Bool) { (self.list, self.allowsUnknown) = (list, allowsUnknown) }

    func made(line value: JSONValue) -> RecordReading.Made { value["schema"] == nil ? made(value) : .head(value) }

    /// Nothing of what has anything wrong in it: half an incident would look like a whole one.
    func made(_ value: JSONValue) -> RecordReading.Made {
        let problems = ReadingProblems()
        problems.allowsUnknown = allowsUnknown
        let field = JSONField(value, path: "", line: value.line, problems)
        switch list {
        case .reports: if let report = field.report, problems.count == 0 { return .report(report) }
        case .findings: if let finding = field.finding, problems.count == 0 { return .finding(finding) }
        case .incidents, .lines:
            if let incident = field.incident, problems.count == 0 {
                return .incident(incident, idLine: field["id"].line)
            }
        }
        return .faulty(list, problems.list)
    }
}

extension UInt8 {
    fileprivate var isOfByteOrderMark: Bool { self == 0xEF || self == 0xBB || self == 0xBF }
}
