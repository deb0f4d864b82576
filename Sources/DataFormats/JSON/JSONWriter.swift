internal import ByteWriting
internal import IncidentModel

/// Writes JSON in the order it is told, two spaces a level; a compact value stays on its line.
///
/// Commas and line ends are its business; that every object member has a key is the caller's.
struct JSONWriter: Sendable {
    enum Layout { case lines, compact }

    var output: ByteWriter
    /// Those around the innermost, which is asked for all the time.
    private var outer: [Level] = []
    private(set) var level = Level()
    private var followsKey = false

    struct Level: Sendable {
        /// 0 for the document itself.
        var depth = 0
        var layout = Layout.lines
        var isObject = false
        var isEmpty = true
    }

    init(_ output: ByteWriter = ByteWriter()) { self.output = output }

    // MARK: Containers

    mutating func object(_ layout: Layout = .lines, _ members: (inout JSONWriter) -> Void) {
        begin(isObject: true, layout)
        members(&self)
        end()
    }

    mutating func array<Elements: Sequence>(
        _ elements: Elements, _ layout: Layout = .lines, each: (inout JSONWriter, Elements.Element) -> Void
    ) {
        begin(isObject: false, layout)
        for element in elements { each(&self, element) }
        end()
    }

    /// For containers whose content is drained while it is written; `end` closes the innermost one.
    mutating func begin(isObject: Bool, _ layout: Layout = .lines) {
        separate()
        output.write(byte: UInt8(ascii: isObject ? "{" : "["))
        let inherited = level.depth > 0 && level.layout == .compact ? .compact : layout
        outer.append(level)
        level = Level(depth: level.depth + 1, layout: inherited, isObject: isObject)
    }

    mutating func end() {
        guard level.depth > 0, let around = outer.popLast() else { return }
        let ended = level
        level = around
        if ended.layout == .lines, !ended.isEmpty { newLine() }
        output.write(byte: UInt8(ascii: ended.isObject ? "}" : "]"))
    }

    // MARK: Values

    mutating func key(_ name: StaticString) {
        output.writeKey(name, lead())
        followsKey = true
    }

    /// Of a member whose name comes next.
    private mutating func lead() -> ByteWriter.MemberLead {
        defer { level.isEmpty = false }
        return ByteWriter.MemberLead(
            isFirst: level.isEmpty, spaces: level.layout == .lines ? 2 * level.depth : nil)
    }

    mutating func key(_ name: String) {
        separate()
        output.writeJSON(name)
        output.write(": ")
        followsKey = true
    }

    mutating func null() {
        separate()
        output.write("null")
    }

    mutating func value(_ text: String?) {
        guard let text else { return null() }
        separate()
        output.writeJSON(text)
    }

    mutating func value(_ number: Int?) {
        guard let number else { return null() }
        separate()
        output.write(number)
    }

    mutating func value(_ flag: Bool) {
        separate()
        if flag { output.write("true") } else { output.write("false") }
    }

    /// - Parameter padded: with all its decimals, so that a GIS takes the column for real numbers.
    mutating func value(_ number: Double?, decimals: Int, padded: Bool = false) {
        guard let number else { return null() }
        separate()
        output.write(number, decimals: decimals, padded: padded)
    }

    // MARK: Members

    mutating func member(_ name: StaticString, _ text: String?) {
        output.writeMember(name, lead(), text)
    }

    /// A text that is told in parts.
    ///
    /// - Parameter withoutMarkup: for viewers that take texts for HTML: angle brackets become ‹ and ›.
    mutating func member(
        _ name: StaticString, withoutMarkup: Bool = false, inParts tell: (_ part: (String) -> Void) -> Void
    ) {
        output.writeKey(name, lead())
        output.write(byte: UInt8(ascii: "\""))
        tell { output.writeJSONPart($0, withoutMarkup: withoutMarkup) }
        output.write(byte: UInt8(ascii: "\""))
    }

    mutating func member(_ name: StaticString, _ number: Int?) {
        output.writeMember(name, lead(), number)
    }

    mutating func member(_ name: StaticString, _ flag: Bool) {
        key(name)
        value(flag)
    }

    mutating func member(_ name: StaticString, _ number: Double?, decimals: Int) {
        output.writeMember(name, lead(), number, decimals: decimals)
    }

    mutating func member(_ name: StaticString, _ texts: [String], _ layout: Layout = .lines) {
        key(name)
        array(texts, layout) { $0.value($1) }
    }

    /// An object, or null.
    mutating func member<Value>(
        _ name: StaticString, _ layout: Layout, _ value: Value?,
        _ members: (inout JSONWriter, Value) -> Void
    ) {
        key(name)
        guard let value else { return null() }
        object(layout) { members(&$0, value) }
    }

    /// Whether nothing was written into the innermost container so far; what others write may be put there.
    var isEmpty: Bool {
        get { level.isEmpty }
        set { level.isEmpty = newValue }
    }

    // MARK: Layout

    mutating func separate() {
        if followsKey {
            followsKey = false
            return
        }
        guard level.depth > 0 else { return }
        if !level.isEmpty { output.write(byte: UInt8(ascii: ",")) }
        switch level.layout {
        case .lines: newLine()
        case .compact: if level.isObject, !level.isEmpty { output.write(byte: 0x20) }
        }
        level.isEmpty = false
    }

    private mutating func newLine() {
        output.writeLineEnd(spaces: 2 * level.depth)
    }
}
