internal import ByteWriting
internal import IncidentModel

/// Writes JSON in the order it is told, two spaces a level; a compact value stays on its line.
///
/// Commas and line ends are its business; that every object member has a key is the caller's.
struct JSONWriter: Sendable {
    enum Layout { case lines, compact }

    var output: ByteWriter
    private var levels: [Level] = []
    private var followsKey = false

    private struct Level: Sendable {
        var layout: Layout
        var isObject: Bool
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
        let inherited = levels.last?.layout == .compact ? .compact : layout
        levels.append(Level(layout: inherited, isObject: isObject))
    }

    mutating func end() {
        guard let level = levels.popLast() else { return }
        if level.layout == .lines, !level.isEmpty { newLine() }
        output.write(byte: UInt8(ascii: level.isObject ? "}" : "]"))
    }

    // MARK: Values

    mutating func key(_ name: StaticString) {
        separate()
        output.write(byte: UInt8(ascii: "\""))
        output.write(name)
        output.write("\": ")
        followsKey = true
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
        key(name)
        value(text)
    }

    /// A text in two parts.
    mutating func member(_ name: StaticString, _ head: String, _ tail: String) {
        key(name)
        separate()
        output.writeJSON(head, tail)
    }

    mutating func member(_ name: StaticString, _ number: Int?) {
        key(name)
        value(number)
    }

    mutating func member(_ name: StaticString, _ flag: Bool) {
        key(name)
        value(flag)
    }

    mutating func member(_ name: StaticString, _ number: Double?, decimals: Int) {
        key(name)
        value(number, decimals: decimals)
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

    // MARK: Many

    /// The elements of the open array, formatted on all cores and handed to the sink in order.
    mutating func writeConcurrently<Element: Sendable, Failure: Error>(
        _ elements: [Element], to sink: ([UInt8]) throws(Failure) -> Void,
        each: @Sendable (inout JSONWriter, Element) -> Void
    ) throws(Failure) {
        try writeConcurrently(elements, to: sink, each: { each(&$0, $1) }, noted: { (_: Void) in })
    }

    /// The same; what `each` says of its element is handed to `noted`, in order.
    mutating func writeConcurrently<Element: Sendable, Note: Sendable, Failure: Error>(
        _ elements: [Element], to sink: ([UInt8]) throws(Failure) -> Void,
        each: @Sendable (inout JSONWriter, Element) -> Note, noted: (Note) -> Void
    ) throws(Failure) {
        try output.drain(to: sink, atLeast: 1)
        var writer = self
        // Parts are of a size that keeps the cores busy, batches of one that bounds the memory.
        let (part, batch) = elements.count > 16_384 ? (64, 4096) : (8, 1024)
        for start in stride(from: 0, to: elements.count, by: batch) {
            let starts = Array(stride(from: start, to: Swift.min(start + batch, elements.count), by: part))
            var fresh = writer
            fresh.levels[fresh.levels.count - 1].isEmpty = true
            let template = fresh
            let pieces = starts.concurrentMap(stride: 1) { first in
                var json = template
                var notes: [Note] = []
                notes.reserveCapacity(part)
                for element in elements[first..<Swift.min(first + part, elements.count)] {
                    notes.append(each(&json, element))
                }
                return (bytes: json.output.bytes, notes: notes, isEmpty: json.isEmpty)
            }
            for piece in pieces {
                for note in piece.notes { noted(note) }
                // An element may write nothing at all: only what follows something else has a comma before it.
                guard !piece.isEmpty else { continue }
                if !writer.isEmpty { try sink([UInt8(ascii: ",")]) }
                try sink(piece.bytes)
                writer.levels[writer.levels.count - 1].isEmpty = false
            }
        }
        self = writer
    }

    /// Nothing was written into the innermost container so far.
    private var isEmpty: Bool { levels.last?.isEmpty ?? true }

    // MARK: Layout

    private mutating func separate() {
        if followsKey {
            followsKey = false
            return
        }
        guard let level = levels.last else { return }
        if !level.isEmpty { output.write(byte: UInt8(ascii: ",")) }
        switch level.layout {
        case .lines: newLine()
        case .compact: if level.isObject, !level.isEmpty { output.write(byte: 0x20) }
        }
        levels[levels.count - 1].isEmpty = false
    }

    private mutating func newLine() {
        output.writeLineEnd(spaces: 2 * levels.count)
    }
}
