import DataFormats
import Testing

@Suite("manifest.json")
struct ManifestTests {
    @Test("names what was read and written, sorted, with the options as given")
    func written() throws {
        let manifest = Manifest(
            toolVersion: "0.1.0", gazetteer: Manifest.Gazetteer(version: "1", sha256: "aa"),
            options: [.init(name: "published", value: "2020-12-21"), .init(name: "rings", value: "<1>")],
            inputs: [.init(name: "b.txt", sha256: "b0", bytes: 2), .init(name: "a.txt", sha256: "a0", bytes: 1)],
            products: [.init(name: "map.svg", sha256: "c0", bytes: 3)])
        let expected = """
            {
              "tool": "incidentmap",
              "version": "0.1.0",
              "schema": "1.0",
              "gazetteer": {
                "version": "1",
                "sha256": "aa"
              },
              "options": {
                "published": "2020-12-21",
                "rings": "\\u003c1>"
              },
              "inputs": [
                {
                  "name": "a.txt",
                  "sha256": "a0",
                  "bytes": 1
                },
                {
                  "name": "b.txt",
                  "sha256": "b0",
                  "bytes": 2
                }
              ],
              "products": [
                {
                  "name": "map.svg",
                  "sha256": "c0",
                  "bytes": 3
                }
              ]
            }

            """
        #expect(String(decoding: manifest.bytes, as: UTF8.self) == expected)
    }

    @Test("has no gazetteer when the run had none, and is the same whatever order the inputs came in")
    func order() throws {
        let files = (0..<5).map { Manifest.File(name: "f\($0 % 3)", sha256: "\($0)", bytes: $0) }
        let one = Manifest(toolVersion: "0", gazetteer: nil, inputs: files, products: [])
        let other = Manifest(toolVersion: "0", gazetteer: nil, inputs: files.reversed(), products: [])
        #expect(one.bytes == other.bytes)
        #expect(try ParsedJSON(one.bytes)["gazetteer"] == .null)
    }
}
