import Foundation
import TestSupport
import Testing

/// Time and memory grow with the text, not with its square: the way to finish a report of any length.
///
/// `.ci/check-size` gives the built release 20 MB; here two lengths are compared, so that the tests stay quick.
@Suite("A long report", .serialized)
struct LongReportTests {
    /// A way to fill a file: piece by piece, by its number.
    struct Filling: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var piece: @Sendable (Int) -> String

        func text(bytes: Int) -> [UInt8] {
            var text: [UInt8] = []
            var number = 0
            while text.count < bytes {
                text += Array(piece(number).utf8)
                number += 1
            }
            return text
        }
    }

    static let fillings = [
        Filling(testDescription: "the same attack again and again") {
            "On Tuesday \($0 % 28 + 1) a rocket fell in the Green Zone of Baghdad near the U.S. Embassy, police said. Nobody was hurt.\n\n"
        },
        Filling(testDescription: "a new place in every sentence") { "A rocket fell in Al-Place\($0)x on Tuesday. " },
        Filling(testDescription: "one sentence without end") { _ in "a rocket fell in the Green Zone and " },
        Filling(testDescription: "new harm in every sentence") {
            "A rocket hit the Green Zone, killing \($0 % 50 + 1) people and damaging house \($0). "
        },
        Filling(testDescription: "words that point back to nothing") { _ in "A rocket hit the building there. " },
        Filling(testDescription: "marks only") { _ in "\"(" },
        Filling(testDescription: "one word without end") { _ in "a" },
        Filling(testDescription: "lines of one letter") { _ in "x\n\n" },
    ]

    /// Seconds of processor time for `read`, with at most 1 GB of memory.
    private func seconds(_ filling: Filling, bytes: Int) async throws -> Double {
        let scratch = try ScratchFolder()
        try scratch.write(filling.text(bytes: bytes), to: "long.txt")
        let line = "ulimit -d 1000000; TIMEFORMAT='time %U'; time incidentmap read long.txt > /dev/null"
        let run = try await Tool.shell(line, in: scratch.url)
        #expect(run.status == 0 || run.status == 3, "\(run.errors)")
        let time = try #require(run.errors.firstMatch(of: /time (\d+)[.,](\d+)/), "\(run.errors)")
        return try #require(Double("\(time.1).\(time.2)"))
    }

    @Test("of four times the length takes about four times the time", arguments: fillings)
    func linear(filling: Filling) async throws {
        let short = try await seconds(filling, bytes: 15_000)
        let long = try await seconds(filling, bytes: 60_000)
        // Squares would take sixteen times; what starting up takes (0.1 s) is in both, and other programs disturb.
        #expect(long < 8 * short + 0.3, "\(short) s for 15 kB, \(long) s for 60 kB")
    }

    @Test("of nothing but recalled attacks keeps 500 of them, and says how many it left out")
    func recalled() async throws {
        let scratch = try ScratchFolder()
        let filling = Filling(testDescription: "") { _ in "In March 2019 two rockets hit the Green Zone. " }
        try scratch.write(filling.text(bytes: 46 * 600), to: "long.txt")
        let run = try await Tool.run(["read", "long.txt"], in: scratch.url)
        #expect(run.status == 3)
        #expect(
            run.errors.contains("long.txt: recalls 9") || run.errors.contains("long.txt: recalls 1"), "\(run.errors)")
        #expect(run.errors.contains("events more than the 500 that are kept of one report"))
    }

    @Test("leaves an attack told at its end in place")
    func attackAtTheEnd() async throws {
        let scratch = try ScratchFolder()
        let prose = Filling(testDescription: "") { "On day \($0) the market opened on time and people bought bread. " }
        let text = prose.text(bytes: 60_000) + Array("\n\nA rocket fell in Dora on Tuesday, police said.\n".utf8)
        try scratch.write(text, to: "long.txt")
        let run = try await Tool.run(["map", "long.txt", "--output", "out"], in: scratch.url)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.hasPrefix("1 report, 1 incident"))
        let incidents = String(decoding: try #require(try scratch.files(under: "out")["incidents.json"]), as: UTF8.self)
        #expect(incidents.contains("\"Dora\""))
    }
}
