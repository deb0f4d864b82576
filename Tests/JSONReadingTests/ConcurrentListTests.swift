import JSONReading
import Testing

@Suite("A list read on all cores") struct ConcurrentListTests {
    struct Told: Equatable {
        var elements: [String] = []
        var fault: JSONFault?
    }

    static let document =
        #"{"type": "x", "features": [ {"a": 1, "b": "]}\\\" ,é"}, [1, [2,3]], "two\\\\", {"a": 1, "b": {"c": [{}]}},"#
        + " {\"a\": 1, \"b\": 2},\n\n 7 , null ] , \"last\": true}"

    @Test("gives what a list read in order gives, whatever the size of its parts", arguments: [1, 5, 20, 1 << 18])
    func same(batchBytes: Int) {
        let told = concurrent(Self.document, batchBytes)
        #expect(told.elements.count == 7)
        #expect(told == inOrder(Self.document))
    }

    @Test("stops at the same fault, with the same words, wherever the text is broken", arguments: [1, 30])
    func faults(batchBytes: Int) {
        let bytes = Array(Self.document.utf8)
        for index in bytes.indices {
            for replacement in [nil, "]", "}", ",", "\"", "\\", "x", "\n", "[", ""] as [String?] {
                let after = replacement == nil ? [] : bytes[(index + 1)...]
                let text = String(decoding: bytes[..<index] + Array((replacement ?? "").utf8) + after, as: UTF8.self)
                let (one, other) = (inOrder(text), concurrent(text, batchBytes))
                #expect(one == other, "\(text)")
            }
        }
    }

    @Test("a member that stands twice is a fault in the second of two like objects too")
    func repeated() {
        let text = #"{"features": [{"aa": 1, "b": 2}, {"aa": 1, "aa": 2}]}"#
        #expect(concurrent(text, 1).fault?.reason.contains("\"aa\" stands twice") == true)
        #expect(inOrder(#"{"features": [{"a": 1, "b": 2}, {"a": 1, "c": 3, "b": 2, "c": 4}]}"#).fault != nil)
        #expect(
            inOrder(#"{"features": [{"a": 1, "b": 2}, {"b": 1, "a": 2}, {"a": 1}, {"a": 1, "b": 2}]}"#).fault == nil)
    }

    private func inOrder(_ text: String) -> Told {
        var told = Told()
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            do throws(JSONFault) {
                _ = try JSONText.members(of: bytes, streaming: "features") { told.elements.append(Self.words($0, $1)) }
            } catch {
                told.fault = error
            }
        }
        return told
    }

    private func concurrent(_ text: String, _ batchBytes: Int) -> Told {
        var told = Told()
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            do throws(JSONFault) {
                _ = try JSONText.scan(bytes, streaming: "features", opening: "b", batchBytes: batchBytes) {
                    0
                } making: { scan, count -> String in
                    count += 1
                    return Self.words(scan.whole, scan.place.range)
                } take: {
                    told.elements.append($0)
                } end: { _, _ in
                }
            } catch {
                told.fault = error
            }
        }
        return told
    }

    private static func words(_ value: JSONValue, _ range: Range<Int>) -> String {
        "\(value.noun) \(value.line) \(range)"
    }
}
