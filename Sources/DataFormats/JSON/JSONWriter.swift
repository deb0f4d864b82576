internal import ByteWriting
internal import Dispatch
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
        writeKey(name)
        followsKey = true
    }

    private mutating func writeKey(_ name: StaticString) {
        let last = levels.count - 1
        guard last >= 0, levels[last].layout == .lines else {
            separate()
            output.write(byte: UInt8(ascii: "\""))
            output.write(name)
            output.write("\": ")
            return
        }
        output.writeKey(name, isFirst: levels[last].isEmpty, spaces: 2 * levels.count)
        if levels[last].isEmpty { levels[last].isEmpty = false }
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
        writeKey(name)
        if let text { output.writeJSON(text) } else { output.write("null") }
    }

    /// A text in two parts.
    mutating func member(_ name: StaticString, _ head: String, _ tail: String) {
        key(name)
        separate()
        output.writeJSON(head, tail)
    }

    mutating func member(_ name: StaticString, _ number: Int?) {
        writeKey(name)
        if let number { output.write(number) } else { output.write("null") }
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
        var waiting: [Piece<Note>] = []
        var bytesOfPart = 0
        for start in stride(from: 0, to: elements.count, by: batch) {
            let starts = Array(stride(from: start, to: Swift.min(start + batch, elements.count), by: part))
            var fresh = writer
            fresh.levels[fresh.levels.count - 1].isEmpty = true
            let (template, capacity) = (fresh, bytesOfPart)
            // One core hands on the last batch while the others make the next.
            nonisolated(unsafe) var handed: Result<Void, Failure> = .success(())
            nonisolated(unsafe) let (unsafeSink, unsafeNoted) = (sink, noted)
            let last = waiting
            nonisolated(unsafe) var ahead = writer
            nonisolated(unsafe) var pieces = [Piece<Note>](repeating: Piece(), count: starts.count)
            pieces.withUnsafeMutableBufferPointer { buffer in
                nonisolated(unsafe) let buffer = buffer
                DispatchQueue.concurrentPerform(iterations: starts.count + 1) { index in
                    guard index > 0 else {
                        handed = ahead.handOn(last, to: unsafeSink, noted: unsafeNoted)
                        return
                    }
                    let first = starts[index - 1]
                    buffer[index - 1] = template.piece(
                        of: elements[first..<Swift.min(first + part, elements.count)], capacity, each)
                }
            }
            try handed.get()
            writer = ahead
            waiting = pieces
            bytesOfPart = (pieces.map(\.bytes.count).max() ?? 0) * 9 / 8
        }
        try writer.handOn(waiting, to: sink, noted: noted).get()
        self = writer
    }

    /// Neighbouring elements, written.
    private struct Piece<Note: Sendable>: Sendable {
        var bytes: [UInt8] = []
        var notes: [Note] = []
        var isEmpty = true
    }

    private func piece<Element: Sendable, Note: Sendable>(
        of elements: ArraySlice<Element>, _ capacity: Int, _ each: (inout JSONWriter, Element) -> Note
    ) -> Piece<Note> {
        var json = self
        json.output = ByteWriter(reservingCapacity: capacity)
        var notes: [Note] = []
        notes.reserveCapacity(elements.count)
        for element in elements { notes.append(each(&json, element)) }
        return Piece(bytes: json.output.bytes, notes: notes, isEmpty: json.isEmpty)
    }

    private mutating func handOn<Note: Sendable, Failure: Error>(
        _ pieces: [Piece<Note>], to sink: ([UInt8]) throws(Failure) -> Void, noted: (Note) -> Void
    ) -> Result<Void, Failure> {
        do throws(Failure) {
            for piece in pieces {
                for note in piece.notes { noted(note) }
                // An element may write nothing at all: only what follows something else has a comma before it.
                guard !piece.isEmpty else { continue }
                if !isEmpty { try sink([UInt8(ascii: ",")]) }
                try sink(piece.bytes)
                levels[levels.count - 1].isEmpty = false
            }
            return .success(())
        } catch {
            return .failure(error)
        }
    }

    /// Nothing was written into the innermost container so far.
    private var isEmpty: Bool { levels.last?.isEmpty ?? true }

    // MARK: Layout

    mutating func separate() {
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
