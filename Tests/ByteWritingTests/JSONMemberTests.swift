import ByteWriting
import Foundation
import Testing

@Suite("JSON written eight bytes at a time")
struct JSONMemberTests {
    /// Escaped one scalar after the other.
    private func escaped(_ text: String, withoutMarkup: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case "\t": escaped += "\\t"
            case "\r": escaped += "\\r"
            case "<": escaped += withoutMarkup ? "‹" : "\\u003c"
            case ">": escaped += withoutMarkup ? "›" : ">"
            case _ where scalar.isControl || scalar.isDirectionOverride || (0x2028...0x2029).contains(scalar.value):
                escaped += "\\u" + String(repeating: "0", count: scalar.value < 0x100 ? 2 : 0)
                escaped += (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    @Test("is the same wherever among the eight a character stands", arguments: [false, true])
    func everyPlace(withoutMarkup: Bool) {
        let marks = "\"\\\n\t\r<>\u{0}\u{1F}\u{7F}\u{85}\u{A0}é“\u{2028}\u{202E}\u{202F}\u{2066}\u{206A}ع🚀z"
            .unicodeScalars
        for before in 0..<18 {
            for after in 0..<10 {
                for (first, second) in zip(marks, marks.dropFirst() + [marks.first!]) {
                    let text =
                        String(repeating: "a", count: before) + String(first) + String(second)
                        + String(repeating: "é", count: after)
                    var writer = ByteWriter()
                    writer.writeJSONPart(text, withoutMarkup: withoutMarkup)
                    #expect(
                        String(decoding: writer.bytes, as: UTF8.self) == escaped(text, withoutMarkup: withoutMarkup))
                }
            }
        }
    }

    @Test("keeps characters whole where a long text is cut for its room") func longText() {
        for shift in 0..<4 {
            let text = String(repeating: "x", count: shift) + String(repeating: "🚀<é", count: 3_000)
            var writer = ByteWriter()
            writer.writeJSON(text)
            #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\(escaped(text, withoutMarkup: false))\"")
        }
    }

    @Test("members stand on lines of their own or on one line") func members() {
        var writer = ByteWriter()
        let lead = ByteWriter.MemberLead(isFirst: false, spaces: 20)
        writer.writeMember("id", ByteWriter.MemberLead(isFirst: true, spaces: 2), "a")
        writer.writeMember("a_longer_name_than_sixteen", lead, -12)
        writer.writeMember("none", ByteWriter.MemberLead(isFirst: false, spaces: nil), nil as String?)
        writer.writeMember("share", ByteWriter.MemberLead(isFirst: true, spaces: nil), 0.125, decimals: 2)
        let spaces = String(repeating: " ", count: 20)
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == "\n  \"id\": \"a\",\n\(spaces)\"a_longer_name_than_sixteen\": -12, \"none\": null\"share\": 0.12")
    }

    @Test("a pair is two numbers and nothing else") func pair() {
        var writer = ByteWriter()
        writer.writePair(44.3901, -0.0000004, decimals: 6)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "[44.3901,0]")
    }

    @Test("what was written before in the same memory is gone") func usedMemory() {
        var writer = ByteWriter(reservingCapacity: 10)
        writer.write("something longer than was asked for")
        let first = writer.takeBytes()
        #expect(writer.isEmpty && String(decoding: first, as: UTF8.self) == "something longer than was asked for")
        var again = ByteWriter(over: first, capacity: 4)
        again.write("x")
        #expect(again.bytes == [0x78] && again.takeBytes() == [0x78])
    }
}
