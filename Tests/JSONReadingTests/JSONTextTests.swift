import JSONReading
import Testing

@Suite("Reading JSON") struct JSONTextTests {
    @Test(
        "what is no JSON is told with line, column and reason",
        arguments: [
            ("", "the text ends too early"), ("{", "a member's name"), ("{\"a\"}", "a colon belongs"),
            ("{\"a\":1,}", "a member's name"), ("[1,]", "no value starts"), ("[1 2]", "a comma or the end"),
            ("[1", "the text ends too early"), ("nul", "no value starts"), ("NaN", "no value starts"),
            ("Infinity", "no value starts"), ("01", "no number of JSON"), ("1.", "no number of JSON"),
            ("-", "no number of JSON"), ("1e999", "too large"), ("\"abc", "never closed"), ("\"\\x\"", "cannot escape"),
            ("\"\\ud800\"", "surrogate"), ("\"\\u12g4\"", "hexadecimal"), ("\"a\u{01}b\"", "control character"),
            ("{\"a\":1,\"a\":2}", "stands twice"), ("1 2", "something follows"), ("'a'", "no value starts"),
        ])
    func malformed(text: String, reason: String) throws {
        let fault = #expect(throws: JSONFault.self) { try JSONText.value(of: Array(text.utf8)) }
        #expect(fault?.reason.contains(reason) == true, "\(fault?.reason ?? "")")
        #expect(fault?.line == 1)
    }

    @Test("nesting of 100,000 levels is refused, not followed") func deep() {
        for mark in ["[", "{\"a\":"] {
            let bytes = Array(String(repeating: mark, count: 100_000).utf8)
            let fault = #expect(throws: JSONFault.self) { try JSONText.value(of: bytes) }
            #expect(fault?.reason.contains("nested deeper") == true)
        }
    }

    @Test("bytes that are not UTF-8 are refused; lines are counted") func bytes() {
        let fault = #expect(throws: JSONFault.self) { try JSONText.value(of: Array("[\n1,\n\"".utf8) + [0xFF, 0x22]) }
        #expect(fault?.line == 3)
        #expect(fault?.reason.contains("not UTF-8") == true)
    }

    @Test("texts and numbers come as they were written") func values() throws {
        let value = try JSONText.value(
            of: Array("\u{FEFF}[\"\\u0632\\n\\ud83d\\ude00é\", -12.5e-1, true, null, {}]".utf8))
        guard case .array(let list) = value.kind, case .text(let text) = list[0].kind,
            case .number(let number) = list[1].kind
        else {
            Issue.record("no list")
            return
        }
        #expect(text == "ز\n😀é")
        #expect(number == -1.25)
        #expect(list.count == 5)
    }

    @Test("any bytes are an answer or a fault, never a crash") func damaged() throws {
        let sound = Array(#"{"a": [1.5, "x\u00e9", {"b": null}], "c": "ز\n", "d": [true, -2e3]}"#.utf8)
        var answers = 0
        for index in sound.indices {
            for byte in [0, 0x22, 0x5C, 0x5B, 0x7D, 0xC3, 0xFF] as [UInt8] {
                var bytes = sound
                bytes[index] = byte
                if (try? JSONText.value(of: bytes)) != nil { answers += 1 }
            }
            #expect(throws: JSONFault.self) { try JSONText.value(of: Array(sound[..<index])) }
        }
        #expect(answers > 0)
    }
}
