internal import ConcurrentWork

extension JSONText {
    /// As `members(of:streaming:element:)`, with the elements scanned on all cores.
    ///
    /// One core takes what was made, then looks ahead for where elements end, which takes no more than counting brackets and
    /// quotation marks; the others read what it has found. Only some batches are in memory at once.
    ///
    /// - Parameters:
    ///   - list: the name of the member whose elements are scanned.
    ///   - opened: the name of the member of each element whose own members are found, too.
    ///   - batchBytes: about what one core reads at a time.
    ///   - begin: what belongs to a batch; nothing of it is shared with another core.
    ///   - make: what is wanted of an element; called for several at once.
    ///   - take: gets what was made, in the order of the list, up to the first fault.
    ///   - end: gets what belonged to a batch once all of it is taken up to the first fault, and the offset behind it.
    /// - Returns: the other members; of the list an empty one. Nil when the document is something else than an object.
    public static func scan<Context: Sendable, Made: ~Copyable & Sendable>(
        _ bytes: UnsafeBufferPointer<UInt8>, streaming list: String, opening opened: String,
        batchBytes: Int = 1 << 19, beginning begin: @Sendable () -> Context,
        making make: @Sendable (borrowing JSONScan, inout Context) -> Made, take: (consuming Made) -> Void,
        end: (Context, Int) -> Void
    ) throws(JSONFault) -> JSONValue? {
        try members(of: bytes, streaming: [list]) { text, _ throws(JSONFault) in
            try text.readConcurrently(opened, batchBytes, begin, take, end) { scan, context throws(JSONFault) in
                try scan.read(depth: 2)
                return make(scan, &context)
            }
        }
    }

    /// As `scan`, with all that the elements hold, of several lists.
    ///
    /// - Parameters:
    ///   - line: the number of the first line.
    ///   - begin: gets the name of the list.
    public static func read<Context: Sendable, Made: ~Copyable & Sendable>(
        _ bytes: UnsafeBufferPointer<UInt8>, onLine line: Int = 1, streaming lists: Set<String>,
        batchBytes: Int = 1 << 19, beginning begin: @Sendable (String) -> Context,
        making make: @Sendable (JSONValue, inout Context) -> Made, take: (consuming Made) -> Void,
        end: (Context, Int) -> Void
    ) throws(JSONFault) -> JSONValue? {
        try members(of: bytes, onLine: line, streaming: lists) { text, list throws(JSONFault) in
            try text.readConcurrently("", batchBytes, { begin(list) }, take, end) { scan, context throws(JSONFault) in
                make(try scan.readWhole(depth: 2), &context)
            }
        }
    }

    /// Neighbouring elements with the commas between them, and where they stand.
    private struct Batch: Sendable {
        var range: Range<Int>
        var line: Int
        var lineStart: Int
    }

    private struct Answer<Context: Sendable, Made: ~Copyable & Sendable>: Sendable {
        let made: Gathered<Made>
        let context: Context
        var fault: JSONFault?
        let end: Int
    }

    private mutating func readConcurrently<Context: Sendable, Made: ~Copyable & Sendable>(
        _ opened: String, _ batchBytes: Int, _ begin: @Sendable () -> Context, _ take: (consuming Made) -> Void,
        _ end: (Context, Int) -> Void,
        element: @Sendable (inout JSONScan, inout Context) throws(JSONFault) -> Made
    ) throws(JSONFault) {
        position += 1
        skipSpace()
        if next == UInt8(ascii: "]") {
            position += 1
            return
        }
        nonisolated(unsafe) let text = bytes
        var ahead = self
        var fault: JSONFault?
        concurrentPieces {
            ahead.nextBatch(batchBytes)
        } make: {
            Self.read($0, of: text, opened, begin(), element)
        } take: { (answer: Answer<Context, Made>) in
            answer.made.empty(into: take)
            end(answer.context, answer.end)
            fault = answer.fault
            return fault == nil
        }
        self = ahead
        if let fault { throw fault }
        skipSpace()
        guard next == UInt8(ascii: "]") else {
            throw self.fault(next == nil ? Self.endsTooEarly : "no value starts like this")
        }
        position += 1
    }

    private static func read<Context: Sendable, Made: ~Copyable & Sendable>(
        _ batch: Batch, of bytes: UnsafeBufferPointer<UInt8>, _ opened: String, _ context: Context,
        _ element: (inout JSONScan, inout Context) throws(JSONFault) -> Made
    ) -> Answer<Context, Made> {
        // Offsets stay those of the whole text.
        var text = JSONText(bytes: UnsafeBufferPointer(rebasing: bytes[..<batch.range.upperBound]))
        text.position = batch.range.lowerBound
        (text.line, text.lineStart) = (batch.line, batch.lineStart)
        var scan = JSONScan(text, opening: opened)
        var context = context
        let made = Gathered<Made>()
        var fault: JSONFault?
        do throws(JSONFault) {
            repeat { made.append(try element(&scan, &context)) } while try !scan.isAtEnd()
        } catch {
            // A comma before the end of the list: the batch ends there, the text does not.
            let isCut = error.reason == JSONText.endsTooEarly && batch.range.upperBound < bytes.count
            fault =
                isCut
                ? JSONFault(line: error.line, column: error.column, reason: "no value starts like this") : error
        }
        return Answer(made: made, context: context, fault: fault, end: batch.range.upperBound)
    }

    // MARK: Looking ahead

    /// Passes the elements that it hands out; nil when the list is at its end. What is no JSON is found by who reads it.
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
        var seen: UInt8 = 0
        while true {
            passPlainBytes(&seen)
            guard position < bytes.count else { return }
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
