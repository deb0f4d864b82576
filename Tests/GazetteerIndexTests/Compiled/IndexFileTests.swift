import Foundation
import GazetteerIndex
import IncidentModel
import TestSupport
import Testing

@Suite("Compiled gazetteer")
struct IndexFileTests {
    let bundled: Gazetteer
    let scratch: ScratchFolder
    let path: String

    init() throws {
        bundled = try BundledGazetteerTests.loaded.get().gazetteer
        scratch = try ScratchFolder()
        path = scratch.url.appending(path: "bundled.gazidx").path
        try Self.build(bundled.places, path)
    }

    private static func build(_ places: [Place], _ path: String) throws {
        let builder = try GazetteerIndexBuilder(path: path)
        for place in places { try builder.add(place) }
        try builder.finish()
    }

    /// A letter left out, doubled, exchanged with the next, or another in its place.
    private static func misspellings(_ name: String) -> [String] {
        let letters = Array(name)
        guard letters.count > 4 else { return [] }
        let at = letters.count / 2
        var without = letters
        without.remove(at: at)
        var twice = letters
        twice.insert("x", at: at)
        var exchanged = letters
        exchanged.swapAt(at, at - 1)
        var other = letters
        other[at] = "q"
        return [without, twice, exchanged, other].map { String($0) }
    }

    @Test("a name, spelled or misspelt, has the answers of the gazetteer in memory")
    func sameAnswers() throws {
        let index = try GazetteerIndexFile(path: path)
        let names = bundled.places.enumerated().filter { $0.offset % 5 == 0 }.flatMap { $0.element.names.prefix(2) }
            .map(\.toponym)
        let asked =
            names + names.flatMap(Self.misspellings) + [
                "بالزعفرانية", "شيخ شورمات", "Embassy of Egypt", "Felluce", "Camp David", "Nowhere at all", "", "7",
            ]
        var found = 0
        for name in asked {
            let drawn = Gazetteer(places: try index.places(meantBy: [name]))
            let answer = drawn.lookup(name)
            #expect(answer == bundled.lookup(name), "\(name)")
            found += answer.isEmpty ? 0 : 1
        }
        #expect(found > asked.count / 2)
    }

    @Test("names stand in a text where the gazetteer in memory finds them, Latin and Arabic")
    func sameNamesInText() throws {
        let index = try GazetteerIndexFile(path: path)
        let texts = [
            "Rockets fired from az-Za'faraniyah landed near the US Embassy in Baghdad's Green Zone, and in Hay al-Jihad.",
            "سقطت صواريخ كاتيوشا أطلقت من الزعفرانية وبالدورة قرب السفارة الأمريكية في المنطقة الخضراء",
            "The Dora neighbourhood of Baghdad, Palestine Street, the 14th of July Bridge and Abu Ghraib were hit.",
        ].map { Array($0.utf8) }
        for text in texts {
            let drawn = Gazetteer(places: try index.places(namedIn: [text]))
            #expect(drawn.places.count < bundled.places.count / 2)
            let hits = text.withUnsafeBufferPointer { drawn.placeNames(in: $0) }
            #expect(hits == text.withUnsafeBufferPointer { bundled.placeNames(in: $0) })
            #expect(hits.count >= 3)
        }
    }

    @Test("a place comes out as it went in, whatever its geometry")
    func placesAreKept() throws {
        let index = try GazetteerIndexFile(path: path)
        #expect(index.placeCount == bundled.places.count)
        for place in bundled.places {
            #expect(try index.places(meantBy: [place.names[0].toponym]).contains(place), "\(place.id)")
        }
    }

    @Test("the same places make the same bytes, and of two with one id the later counts")
    func deterministic() throws {
        let again = scratch.url.appending(path: "again.gazidx").path
        try Self.build(bundled.places, again)
        #expect(try Data(contentsOf: URL(filePath: path)) == Data(contentsOf: URL(filePath: again)))
        var moved = bundled.places[0]
        moved.title = "Newly named place"
        moved.names = [PlaceName(toponym: moved.title, language: "en")]
        try Self.build(bundled.places + [moved], again)
        let index = try GazetteerIndexFile(path: again)
        #expect(index.placeCount == bundled.places.count)
        #expect(try index.places(meantBy: [moved.title]).contains(moved))
        #expect(try !index.places(meantBy: [bundled.places[0].title]).contains(bundled.places[0]))
    }

    @Test("a file cut short, of another version or of another kind is refused with a sentence")
    func refused() throws {
        let whole = try Data(contentsOf: URL(filePath: path))
        for length in [0, 5, 12, 100, 16_384, whole.count / 2, whole.count - 1] {
            let cut = try scratch.write(Array(whole.prefix(length)), to: "cut").path
            #expect(throws: IndexFileError.self, "\(length) bytes") { try GazetteerIndexFile(path: cut) }
        }
        var newer = whole
        newer[8] = 99
        let other = try scratch.write(Array(newer), to: "newer").path
        #expect(throws: IndexFileError.otherVersion(other, found: 99)) { try GazetteerIndexFile(path: other) }
        let text = try scratch.write("this is a text and no index", to: "text").path
        #expect(throws: IndexFileError.notAnIndex(text)) { try GazetteerIndexFile(path: text) }
    }

    @Test("no flipped bit goes unseen")
    func flippedBits() throws {
        let whole = [UInt8](try Data(contentsOf: URL(filePath: path)))
        var isCaught = 0
        let header = (0..<512).filter { $0 % 31 == 0 }
        let body = stride(from: 16_384, to: whole.count, by: whole.count / 40).map { $0 }
        for offset in header + body {
            var bytes = whole
            bytes[offset] ^= UInt8(1 << (offset % 8))
            let damaged = try scratch.write(bytes, to: "damaged").path
            do {
                try GazetteerIndexFile(path: damaged).prove()
                Issue.record("the bit at byte \(offset) went unseen")
            } catch {
                isCaught += 1
            }
        }
        #expect(isCaught == header.count + body.count)
    }

    @Test("a second build of the same file is refused, and the first one ends whole")
    func oneBuildAtATime() throws {
        let shared = scratch.url.appending(path: "shared.gazidx").path
        let first = try GazetteerIndexBuilder(path: shared)
        #expect(throws: IndexFileError.beingBuilt(shared)) { try GazetteerIndexBuilder(path: shared) }
        for place in bundled.places { try first.add(place) }
        #expect(!FileManager.default.fileExists(atPath: shared))
        try first.finish()
        try GazetteerIndexFile(path: shared).prove()
    }

    @Test("a build that is given up leaves nothing behind")
    func givenUp() throws {
        let path = scratch.url.appending(path: "given-up.gazidx").path
        do {
            let builder = try GazetteerIndexBuilder(path: path)
            try builder.add(bundled.places[0])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["bundled.gazidx"])
    }
}
