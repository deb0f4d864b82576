internal import IncidentModel
internal import JSONReading

/// What was wrong with a file, in the order of reading.
final class ReadingProblems {
    private(set) var list: [ReadingProblem] = []
    /// Of all that were noted, those beyond the list, too.
    private(set) var count = 0
    /// Of a newer minor version, which may have members that this program does not know.
    var allowsUnknown = false
    /// More would help nobody.
    static let most = 10_000

    func note(_ field: JSONField, _ reason: String) {
        count += 1
        guard list.count < Self.most else { return }
        list.append(ReadingProblem(line: field.line, path: field.path, reason: reason))
    }

    /// - Parameter path: of what the problem's own path is told from.
    func add(_ problem: ReadingProblem, under path: String = "") {
        count += 1
        guard list.count < Self.most else { return }
        let dot = path.isEmpty || problem.path.isEmpty || problem.path.hasPrefix("[") ? "" : "."
        list.append(
            ReadingProblem(line: problem.line, path: "\(path)\(dot)\(problem.path)", reason: problem.reason))
    }
}

/// One thing that is wrong with a file.
public struct ReadingProblem: Hashable, Sendable {
    /// Counted from 1; of the object when a member is missing.
    public let line: Int
    /// `incidents[3].date.edtf`; empty for the file as a whole.
    public let path: String
    /// A sentence without subject: "is the text "x" where a number belongs".
    public let reason: String

    init(line: Int, path: String, reason: String) { (self.line, self.path, self.reason) = (line, path, reason) }

    init(_ fault: JSONFault) {
        self.init(line: fault.line, path: "", reason: "is not JSON: \(fault.reason) (column \(fault.column))")
    }

    static let changed = ReadingProblem(line: 1, path: "", reason: FileBytes.changedMeanwhile)
}

/// A member or element on the way through a document; every question that goes wrong notes a problem and answers nil.
struct JSONField {
    /// The way to a field, told only when something is wrong with it.
    private final class Trail {
        let parent: Trail?
        let step: Step

        init(_ parent: Trail?, _ step: Step) { (self.parent, self.step) = (parent, step) }

        var path: String { JSONField.path(parent, step) }
    }

    private enum Step {
        /// To where the reading began.
        case path(String)
        case member(String)
        case element(Int)
    }

    let value: JSONValue?
    let line: Int
    let problems: ReadingProblems
    private let parent: Trail?
    private let step: Step
    /// Of what has members or elements, for their way.
    private let trail: Trail?

    init(_ value: JSONValue?, path: String, line: Int, _ problems: ReadingProblems) {
        self.init(value, nil, .path(path), line, problems)
    }

    private init(_ value: JSONValue?, _ parent: Trail?, _ step: Step, _ line: Int, _ problems: ReadingProblems) {
        (self.value, self.parent, self.step, self.problems) = (value, parent, step, problems)
        self.line = value?.line ?? line
        switch value?.kind {
        case .object, .array: trail = Trail(parent, step)
        default: trail = nil
        }
    }

    var path: String { Self.path(parent, step) }

    private static func path(_ parent: Trail?, _ step: Step) -> String {
        let before = parent?.path ?? ""
        switch step {
        case .path(let path): return path
        case .element(let index): return "\(before)[\(index)]"
        case .member(let name): return before.isEmpty ? "\(name.prefix(80))" : "\(before).\(name.prefix(80))"
        }
    }

    var isNull: Bool { if case .null? = value?.kind { true } else { value == nil } }

    /// A member of an object; absent for everything else, which `object` has complained of.
    subscript(name: String) -> JSONField {
        var found: JSONValue?
        if case .object(let members)? = value?.kind { found = members.first { $0.name == name }?.value }
        return JSONField(found, trail ?? Trail(parent, step), .member(name), line, problems)
    }

    /// Notes that it is no object, or which of its members nobody knows.
    /// - Parameter isOpen: other members are allowed.
    func object(_ known: Set<String>, isOpen: Bool = false) -> Bool {
        guard case .object(let members)? = value?.kind else {
            wrong("an object")
            return false
        }
        if !isOpen, !problems.allowsUnknown {
            for member in members where !known.contains(member.name) {
                self[member.name].note("is a member that this version does not know")
            }
        }
        return true
    }

    /// Empty, with a problem, when it is no list.
    var elements: [JSONField] {
        guard case .array(let elements)? = value?.kind else {
            wrong("a list")
            return []
        }
        return elements.enumerated().map { JSONField($1, trail, .element($0), line, problems) }
    }

    var text: String? {
        guard case .text(let text)? = value?.kind else { return wrong("a text") }
        return text
    }

    var flag: Bool? {
        guard case .flag(let flag)? = value?.kind else { return wrong("true or false") }
        return flag
    }

    func number(_ range: ClosedRange<Double>) -> Double? {
        guard case .number(let number)? = value?.kind else { return wrong("a number") }
        guard range.contains(number) else {
            return note("is \(number), outside \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func count(_ range: ClosedRange<Int> = 0...1_000_000_000) -> Int? {
        guard let number = number(Double(range.lowerBound)...Double(range.upperBound)) else { return nil }
        guard number == number.rounded() else { return note("is \(number) where a whole number belongs") }
        return Int(number)
    }

    /// One of a list of words.
    func word<Word: RawRepresentable>(_: Word.Type, _ known: [String] = []) -> Word? where Word.RawValue == String {
        guard let text else { return nil }
        guard let word = Word(rawValue: text) else {
            return note("is \"\(text.prefix(40))\", which is none of its words")
        }
        return word
    }

    /// Nil without a problem for null; a problem when it is not there at all.
    func optional<Result>(_ read: (JSONField) -> Result?) -> Result? {
        if value == nil { return note("is missing") }
        return isNull ? nil : read(self)
    }

    @discardableResult
    func note<Result>(_ reason: String) -> Result? {
        problems.note(self, reason)
        return nil
    }

    func note(_ reason: String) { problems.note(self, reason) }

    @discardableResult
    private func wrong<Result>(_ wanted: String) -> Result? {
        note(value.map { "is \($0.noun) where \(wanted) belongs" } ?? "is missing")
    }

    private func wrong(_ wanted: String) {
        note(value.map { "is \($0.noun) where \(wanted) belongs" } ?? "is missing")
    }
}
