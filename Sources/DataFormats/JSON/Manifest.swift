internal import ByteWriting
internal import JSONReading

/// `manifest.json`: what a run read, with what, and what it wrote; enough to tell whether two runs had to agree.
public struct Manifest: Hashable, Sendable {
    /// A file, by its content.
    public struct File: Hashable, Sendable {
        public var name: String
        /// Lower-case hexadecimal.
        public var sha256: String
        public var bytes: Int

        public init(name: String, sha256: String, bytes: Int) {
            self.name = name
            self.sha256 = sha256
            self.bytes = bytes
        }
    }

    public struct Gazetteer: Hashable, Sendable {
        public var version: String
        /// Over all its files, lower-case hexadecimal.
        public var sha256: String

        public init(version: String, sha256: String) {
            self.version = version
            self.sha256 = sha256
        }
    }

    public struct Option: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public static let fileName = "manifest.json"

    public var toolVersion: String
    /// Nil when a run had none, as `read` has.
    public var gazetteer: Gazetteer?
    /// Those that can change a product, in the order to print them.
    public var options: [Option]
    public var inputs: [File]
    /// The manifest itself is not among them.
    public var products: [File]

    public init(
        toolVersion: String, gazetteer: Gazetteer?, options: [Option] = [], inputs: [File], products: [File]
    ) {
        self.toolVersion = toolVersion
        self.gazetteer = gazetteer
        self.options = options
        self.inputs = inputs
        self.products = products
    }

    /// The file. Inputs and products are sorted by name, so that the order of arguments does not show.
    public var bytes: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("tool", "incidentmap")
            json.member("version", toolVersion)
            json.member("schema", IncidentsJSON.schemaVersion)
            json.member("gazetteer", .lines, gazetteer) { json, gazetteer in
                json.member("version", gazetteer.version)
                json.member("sha256", gazetteer.sha256)
            }
            json.key("options")
            json.object { json in
                for option in options {
                    json.key(option.name)
                    json.value(option.value)
                }
            }
            json.key("inputs")
            json.array(Self.sorted(inputs)) { $0.write($1) }
            json.key("products")
            json.array(Self.sorted(products)) { $0.write($1) }
        }
        json.output.write(byte: 0x0A)
        return json.output.bytes
    }

    /// What a run says it wrote; none when the file is no manifest of ours.
    public static func productNames(in bytes: [UInt8]) -> [String] {
        guard let root = try? JSONText.value(of: bytes), root["tool"]?.text == "incidentmap" else { return [] }
        return (root["products"]?.elements ?? []).compactMap { $0["name"]?.text }
    }

    private static func sorted(_ files: [File]) -> [File] {
        files.sorted { ($0.name, $0.sha256, $0.bytes) < ($1.name, $1.sha256, $1.bytes) }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ file: Manifest.File) {
        object { json in
            json.member("name", file.name)
            json.member("sha256", file.sha256)
            json.member("bytes", file.bytes)
        }
    }
}
