import Foundation
import PageReading
import Testing

@Suite("Encodings") struct DecodedTextTests {
    private static let arabic =
        "سقط صاروخان قرب مطار بغداد، مساء الجمعة، دون إصابات.\nوقال مصدر أمني إنهما أطلقا من الرضوانية.\n"
    /// `arabic` as `iconv -t WINDOWS-1256` writes it.
    private static let cp1256 = [UInt8](
        Data(
            base64Encoded: """
                097YINXH0ebOx+Qg3tHIIOPYx9EgyNvPx8+hIOPTx8Egx+HM49rJoSDP5uQgxdXHyMfKLgrm3sfhIOPV\
                z9Egw+Pk7SDF5OXjxyDD2OHexyDj5CDH4dHW5sfk7ckuCg==
                """)!)
    private static let western =
        "Des roquettes sont tombées près de l’aéroport; l’armée a déclaré “aucun blessé” – à Bagdad.\n"

    @Test("Arabic survives every encoding that news uses, marked, declared or told from its bytes")
    func arabicInAll() throws {
        for (file, encoding, guessed) in [
            (Array(Self.arabic.utf8), "UTF-8", false), ([0xEF, 0xBB, 0xBF] + Self.arabic.utf8, "UTF-8", false),
            (Self.utf16(Self.arabic, big: false, mark: true), "UTF-16LE", false),
            (Self.utf16(Self.arabic, big: true, mark: true), "UTF-16BE", false),
            (Self.utf16(Self.arabic, big: false, mark: false), "UTF-16LE", true),
            (Self.utf16(Self.arabic, big: true, mark: false), "UTF-16BE", true), (Self.cp1256, "windows-1256", true),
        ] {
            let text = try DecodedText(file)
            #expect(String(decoding: text.bytes, as: UTF8.self) == Self.arabic, "\(encoding)")
            #expect(text.encoding == encoding)
            #expect(text.isGuessed == guessed, "\(encoding)")
            #expect(text.replaced == 0)
        }
    }

    @Test("a declared encoding is believed, unless the bytes are UTF-8 or Arabic")
    func declared() throws {
        for head in [
            "<meta charset=windows-1256>", "<META http-equiv=Content-Type content=\"text/html; charset=CP1256\">",
            "<?xml version='1.0' encoding='windows-1256'?>", "<meta charset=iso-8859-1>",
        ] {
            let file = [UInt8](head.utf8) + Self.cp1256
            let text = try DecodedText(file)
            #expect(String(decoding: text.bytes, as: UTF8.self).hasSuffix(Self.arabic), "\(head)")
            #expect(text.isGuessed == head.contains("8859"))
        }
        let wrong = try DecodedText(Array("<meta charset=windows-1252>\(Self.arabic)".utf8))
        #expect(wrong.encoding == "UTF-8")
    }

    @Test("Western text without a word on its encoding is windows-1252")
    func westEuropean() throws {
        let file = [UInt8](try #require(Self.western.data(using: .windowsCP1252)))
        let text = try DecodedText(file)
        #expect(text.encoding == "windows-1252")
        #expect(String(decoding: text.bytes, as: UTF8.self) == Self.western)
    }

    @Test("UTF-8 that was cut or spoiled in places stays UTF-8, and says where")
    func damaged() throws {
        let cut = Array(Self.arabic.utf8).dropLast(2)
        let text = try DecodedText(Array(cut))
        #expect((text.encoding, text.replaced) == ("UTF-8", 1) || text.replaced == 0)
        let spoiled = Array("بغداد ".utf8) + [0xFF] + Array(Self.arabic.utf8)
        let read = try DecodedText(spoiled)
        #expect(read.encoding == "UTF-8")
        #expect(read.replaced == 1)
        #expect(read.firstReplaced == 11)
        #expect(String(decoding: read.bytes, as: UTF8.self) == "بغداد \u{FFFD}" + Self.arabic)
    }

    @Test(
        "pictures, other scripts' old encodings and half characters are refused or told, never read as something else")
    func refused() throws {
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0x0D, 0x49, 0x48, 0, 1]
        #expect(throws: DecodedText.Refusal.binary) { try DecodedText(picture) }
        #expect(throws: DecodedText.Refusal.binary) { try DecodedText((0..<600).map { UInt8($0 * 7 % 31 + 1) }) }
        let russian = [UInt8](try #require("Ракеты упали недалеко от аэропорта.".data(using: .windowsCP1251)))
        #expect(throws: DecodedText.Refusal.unknown(encoding: nil)) { try DecodedText(russian) }
        #expect(throws: DecodedText.Refusal.unknown(encoding: "windows-1251")) {
            try DecodedText(Array("<meta charset=windows-1251>".utf8) + russian)
        }
        let odd = try DecodedText([0xFF, 0xFE, 0x41, 0x00, 0x42])
        #expect((String(decoding: odd.bytes, as: UTF8.self), odd.replaced) == ("A\u{FFFD}", 1))
        let half = try DecodedText([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41])
        #expect(String(decoding: half.bytes, as: UTF8.self) == "\u{FFFD}A")
    }

    private static func utf16(_ text: String, big: Bool, mark: Bool) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
            return big ? [high, low] : [low, high]
        }
    }
}
