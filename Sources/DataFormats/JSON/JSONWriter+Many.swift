internal import ByteWriting
internal import Dispatch

private let (partsOfBatch, wantedBytesOfPart) = (32, 32_768)

extension JSONWriter {
    /// The elements of the open array, formatted on all cores and handed to the sink in order.
    mutating func writeConcurrently<Element: Sendable, Failure: Error>(
        _ elements: [Element], to sink: ([UInt8]) throws(Failure) -> Void,
        each: @Sendable (inout JSONWriter, Element) -> Void
    ) throws(Failure) {
        try writeConcurrently(elements, to: sink, noting: ()) { json, element, _ in
            each(&json, element)
        } noted: { _ in
        }
    }

    /// The same; what `each` notes, beginning with `note` for some neighbours at a time, is handed to `noted`, in order.
    mutating func writeConcurrently<Element: Sendable, Note: Sendable, Failure: Error>(
        _ elements: [Element], to sink: ([UInt8]) throws(Failure) -> Void, noting note: Note,
        each: @Sendable (inout JSONWriter, Element, inout Note) -> Void, noted: (Note) -> Void
    ) throws(Failure) {
        try output.drain(to: sink, atLeast: 1)
        var writer = self
        // Parts are of a size that keeps the cores busy, batches of one that bounds the memory; how long an element is told by
        // those before it.
        var (part, bytesOfPart) = (8, 0)
        var waiting: [Piece<Note>] = []
        // Memory of pieces handed on, for the next: asking the system for it again would take as long as writing.
        var spare: [[UInt8]] = []
        var start = 0
        while start < elements.count {
            let end = Swift.min(start + part * partsOfBatch, elements.count)
            let starts = Array(stride(from: start, to: end, by: part))
            var fresh = writer
            // An element may write nothing at all: the first that does has no comma before it, which is seen to in the end.
            fresh.isEmpty = false
            let (template, capacity, length) = (fresh, bytesOfPart, part)
            // One core hands on the last batch while the others make the next.
            nonisolated(unsafe) var handed: Result<Void, Failure> = .success(())
            nonisolated(unsafe) let (unsafeSink, unsafeNoted) = (sink, noted)
            let last = waiting
            waiting = []
            nonisolated(unsafe) var ahead = writer
            nonisolated(unsafe) var pieces = starts.indices.map {
                Piece(bytes: $0 < spare.count ? spare[$0] : [], note: note)
            }
            spare = []
            pieces.withUnsafeMutableBufferPointer { buffer in
                nonisolated(unsafe) let buffer = buffer
                DispatchQueue.concurrentPerform(iterations: starts.count + 1) { index in
                    guard index > 0 else {
                        handed = ahead.handOn(last, to: unsafeSink, noted: unsafeNoted)
                        return
                    }
                    let first = starts[index - 1]
                    template.write(
                        elements[first..<Swift.min(first + length, end)], into: &buffer[index - 1],
                        capacity, each)
                }
            }
            try handed.get()
            writer = ahead
            waiting = pieces
            spare = last.map(\.bytes)
            let bytes = pieces.reduce(0) { $0 + $1.bytes.count }
            part = Swift.max(1, Swift.min(64, wantedBytesOfPart * (end - start) / Swift.max(1, bytes)))
            bytesOfPart = Swift.min(wantedBytesOfPart, bytes / pieces.count) * 9 / 8
            start = end
        }
        try writer.handOn(waiting, to: sink, noted: noted).get()
        self = writer
    }

    /// Neighbouring elements, written, with a comma before each.
    private struct Piece<Note: Sendable>: Sendable {
        var bytes: [UInt8]
        var note: Note
    }

    private func write<Element: Sendable, Note: Sendable>(
        _ elements: ArraySlice<Element>, into piece: inout Piece<Note>, _ capacity: Int,
        _ each: (inout JSONWriter, Element, inout Note) -> Void
    ) {
        var json = self
        var memory: [UInt8] = []
        swap(&memory, &piece.bytes)
        // One long element among many short ones.
        if memory.capacity > 4 * wantedBytesOfPart { memory = [] }
        json.output = ByteWriter(over: memory, capacity: capacity)
        for element in elements { each(&json, element, &piece.note) }
        piece.bytes = json.output.takeBytes()
    }

    private mutating func handOn<Note: Sendable, Failure: Error>(
        _ pieces: [Piece<Note>], to sink: ([UInt8]) throws(Failure) -> Void, noted: (Note) -> Void
    ) -> Result<Void, Failure> {
        do throws(Failure) {
            for piece in pieces {
                noted(piece.note)
                guard !piece.bytes.isEmpty else { continue }
                try sink(isEmpty ? Array(piece.bytes.dropFirst()) : piece.bytes)
                isEmpty = false
            }
            return .success(())
        } catch {
            return .failure(error)
        }
    }
}
