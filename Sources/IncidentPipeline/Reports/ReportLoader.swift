internal import ContentHashing
internal import FoundationEssentials
internal import Glibc
public import IncidentModel

/// Finds and reads the reports a run was given: files, folders, `-` for standard input.
public struct ReportLoader: Sendable {
    /// What a run reads from a folder, by file extension.
    public static let extensions = [
        "txt", "md", "html", "htm", "xhtml", "jsonl", "ndjson", "xml", "rss", "atom",
        "zip",
    ]

    /// For messages.
    static var fileEndings: String { extensions.map { ".\($0)" }.joined(separator: ", ") }

    public struct Loaded: Sendable {
        /// In the order of the arguments, a folder's files by name; ids are unique.
        public var reports: [Report] = []
        public var findings: [Finding] = []
        /// Every file read, as the manifest names it; the bytes themselves are not kept.
        public var inputs: [(name: String, bytes: Int, sha256: String)] = []
    }

    static let standardInput = "standard input"

    private let fields: ReportFields

    /// - Parameter fields: where lines of JSON keep what.
    public init(fields: ReportFields = ReportFields()) { self.fields = fields }

    /// - Parameters:
    ///   - standardInput: what `-` stands for; nil reads it.
    ///   - taken: files of the folders that are no reports.
    public func load(_ arguments: [String], standardInput: [UInt8]? = nil, except taken: Set<String> = []) -> Loaded {
        var loaded = Loaded()
        for argument in arguments {
            if argument == "-" {
                let bytes = standardInput ?? Self.standardInputBytes()
                add(bytes, name: "stdin.txt", path: Self.standardInput, to: &loaded)
                continue
            }
            for path in files(under: argument, except: taken, &loaded.findings) {
                if let (file, sha256, bytes) = MappedLines(path: path)?.read(path: path, fields) {
                    loaded.inputs.append((path, bytes, sha256))
                    if loaded.reports.isEmpty { loaded.reports = file.reports } else { loaded.reports += file.reports }
                    loaded.findings += file.findings
                    continue
                }
                guard let bytes = Self.bytes(of: path) else {
                    loaded.findings.append(
                        Finding(
                            code: "unreadable",
                            message: "\(path): cannot be read; check that it exists and may be opened.",
                            isSetAside: true))
                    continue
                }
                add(
                    bytes, name: path.split(separator: "/").last.map(String.init) ?? path, path: path,
                    to: &loaded)
            }
        }
        makeUnique(&loaded)
        return loaded
    }

    /// Empty when it cannot be read.
    static func standardInputBytes() -> [UInt8] { bytes(STDIN_FILENO) ?? [] }

    private func add(_ bytes: [UInt8], name: String, path: String, to loaded: inout Loaded) {
        loaded.inputs.append((path, bytes.count, SHA256Digest(of: bytes).hexadecimal))
        func take(_ bytes: [UInt8], _ name: String, _ path: String, _ findings: inout [Finding]) {
            let file = ReportFile(bytes: bytes, name: name, path: path, fields: fields)
            loaded.reports += file.reports
            findings += file.findings
        }
        var findings: [Finding] = []
        if name.lowercased().hasSuffix(".zip") || path == Self.standardInput && bytes.starts(with: [0x50, 0x4B, 3, 4]) {
            ReportArchive.forEachFile(of: bytes, path: path, &findings, take)
        } else {
            take(bytes, name, path, &findings)
        }
        loaded.findings += findings
    }

    /// A file itself; of a folder the report files below it, by name.
    private func files(under argument: String, except taken: Set<String>, _ findings: inout [Finding]) -> [String] {
        guard FileManager.default.fileExists(atPath: argument) else {
            findings.append(
                Finding(
                    code: "missing-file", message: "\(argument): there is no such file or folder.", isSetAside: true))
            return []
        }
        guard let folder = InputFolder(argument) else { return [argument] }
        let reports = folder.paths.filter { Self.extensions.contains(InputFolder.ending(of: $0)) }
        if reports.isEmpty, taken.isDisjoint(with: folder.paths) {
            findings.append(
                Finding(
                    code: "empty-folder",
                    message:
                        "\(argument): holds no report; looked for \(Self.fileEndings).",
                    isSetAside: true))
        }
        return reports.filter { !taken.contains($0) }
    }

    private func makeUnique(_ loaded: inout Loaded) {
        var seen: Set<ReportID> = []
        for index in loaded.reports.indices {
            let id = loaded.reports[index].id
            var number = 2
            while seen.contains(loaded.reports[index].id) {
                loaded.reports[index].id = ReportID("\(id)-\(number)")
                number += 1
            }
            if loaded.reports[index].id != id {
                loaded.findings.append(
                    Finding(
                        code: "duplicate-id", severity: .note,
                        message:
                            "\(loaded.reports[index].source): the id \(id) is taken already; the report is called \(loaded.reports[index].id)."
                    ))
            }
            seen.insert(loaded.reports[index].id)
        }
    }

    /// Nil when the file cannot be read; a pipe is read to its end as a file is.
    private static func bytes(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return bytes(descriptor)
    }

    private static func bytes(_ descriptor: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        var status = stat()
        // The size is a hint only: of a pipe it is 0, and a file may grow.
        if fstat(descriptor, &status) == 0, status.st_size > 0, status.st_size <= ReportFile.maxBytes {
            bytes.reserveCapacity(Int(status.st_size))
        }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[0..<count])
        }
    }
}
