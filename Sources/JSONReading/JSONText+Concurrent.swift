internal import Dispatch

extension JSONText {
    /// As `members(of:streaming:element:)`, with the elements read on all cores.
    ///
    /// One core looks ahead for where elements end, which takes no more than counting brackets and quotation marks; the
    /// others read what it has found. Only some batches of a few hundred kilobytes are in memory at once.
    ///
    /// - Parameters:
    ///   - make: what is wanted of an element; called for several at once.
    ///   - take: gets what was made, in the order of the list, up to the first fault.
    ///   - batchBytes: about what one core reads at a time.
    public static func members<Made: Sendable>(
        of bytes: UnsafeBufferPointer<UInt8>, streaming list: String, batchBytes: Int = 1 << 18,
        making make: @Sendable (JSONValue, Range<Int>) -> Made, take: (Made) -> Void
    ) throws(JSONFault) -> JSONValue? {
        try members(of: bytes, streaming: list) { text throws(JSONFault) in
            try text.eachElementConcurrently(batchBytes, make, take)
        }
    }

    /// Neighbouring elements with the commas between them, and where they stand.
    private struct Batch: Sendable {
        var range: Range<Int>
        var line: Int
        var lineStart: Int
    }

    private struct Answer<Made: Sendable>: Sendable {
        var made: [Made] = []
        var fault: JSONFault?
    }

    private mutating func eachElementConcurrently<Made: Sendable>(
        _ batchBytes: Int, _ make: @Sendable (JSONValue, Range<Int>) -> Made, _ take: (Made) -> Void
    ) throws(JSONFault) {
        position += 1
        skipSpace()
        if next == UInt8(ascii: "]") {
            position += 1
            return
        }
        var batches = nextBatches(batchBytes)
        while !batches.isEmpty {
            nonisolated(unsafe) var ahead = self
            nonisolated(unsafe) var later: [Batch] = []
            nonisolated(unsafe) var answers = [Answer<Made>](repeating: Answer(), count: batches.count)
            nonisolated(unsafe) let text = bytes
            let now = batches
            answers.withUnsafeMutableBufferPointer { buffer in
                nonisolated(unsafe) let buffer = buffer
                DispatchQueue.concurrentPerform(iterations: now.count + 1) { index in
                    if index == 0 {
                        later = ahead.nextBatches(batchBytes)
                    } else {
                        buffer[index - 1] = Self.read(now[index - 1], of: text, make)
                    }
                }
            }
            self = ahead
            for answer in answers {
                for made in answer.made { take(made) }
                if let fault = answer.fault { throw fault }
            }
            batches = later
        }
        skipSpace()
        guard next == UInt8(ascii: "]") else {
            throw fault(next == nil ? Self.endsTooEarly : "no value starts like this")
        }
        position += 1
    }

    private static func read<Made: Sendable>(
        _ batch: Batch, of bytes: UnsafeBufferPointer<UInt8>, _ make: (JSONValue, Range<Int>) -> Made
    ) -> Answer<Made> {
        // Offsets stay those of the whole text.
        var text = JSONText(bytes: UnsafeBufferPointer(rebasing: bytes[..<batch.range.upperBound]))
        text.position = batch.range.lowerBound
        (text.line, text.lineStart) = (batch.line, batch.lineStart)
        var answer = Answer<Made>()
        do throws(JSONFault) {
            while true {
                text.skipSpace()
                let start = text.position
                let value = try text.value(depth: 2)
                answer.made.append(make(value, start..<text.position))
                text.skipSpace()
                if text.position == batch.range.upperBound { break }
                guard text.next == UInt8(ascii: ",") else {
                    throw text.fault("a comma or the end of the list or object belongs here")
                }
                text.position += 1
            }
        } catch {
            // A comma before the end of the list: the batch ends there, the text does not.
            let isCut = error.reason == JSONText.endsTooEarly && batch.range.upperBound < bytes.count
            answer.fault =
                isCut
                ? JSONFault(line: error.line, column: error.column, reason: "no value starts like this") : error
        }
        return answer
    }

    // MARK: Looking ahead

    private static let batchesAtOnce = 16

    /// Passes the elements that it hands out; none when the list is at its end. What is no JSON is found by who reads it.
    private mutating func nextBatches(_ batchBytes: Int) -> [Batch] {
        var batches: [Batch] = []
        while batches.count < Self.batchesAtOnce, let batch = nextBatch(batchBytes) { batches.append(batch) }
        return batches
    }

    private mutating func nextBatch(_ batchBytes: Int) -> Batch? {
        skipSpace()
        guard let first = next, first != UInt8(ascii: "]") else { return nil }
        var batch = Batch(range: position..<position, line: line, lineStart: lineStart)
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""): skipText()
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: "]"):
                if depth <= 0 {
                    batch.range = batch.range.lowerBound..<position
                    return batch
                }
                depth -= 1
            case UInt8(ascii: ",") where depth <= 0 && position - batch.range.lowerBound >= batchBytes:
                batch.range = batch.range.lowerBound..<position
                position += 1
                skipSpace()
                // A comma before the end belongs to nobody: whoever reads the batch stumbles over it.
                if next == UInt8(ascii: "]") { batch.range = batch.range.lowerBound..<position }
                return batch
            case 0x0A: (line, lineStart) = (line + 1, position + 1)
            default: break
            }
            position += 1
        }
        batch.range = batch.range.lowerBound..<bytes.count
        return batch
    }

    /// From the opening mark to the closing one; stands on it afterwards, or at the end.
    private mutating func skipText() {
        position += 1
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""): return
            case UInt8(ascii: "\\"): position += 1
            case 0x0A: (line, lineStart) = (line + 1, position + 1)
            default: break
            }
            position += 1
        }
    }
}
