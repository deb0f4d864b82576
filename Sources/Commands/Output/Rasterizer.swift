internal import Foundation

/// Turns a sheet into PNG or PDF by librsvg's program, which draws what a browser draws.
struct Rasterizer {
    private let program: URL
    private let arguments: [String]

    /// - Throws: `CommandError` when the program is not installed.
    init(format: PictureFormat, scale: Double) throws(CommandError) {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        let found = path.split(separator: ":").map { URL(filePath: "\($0)/rsvg-convert") }.first {
            FileManager.default.isExecutableFile(atPath: $0.path)
        }
        guard let found else {
            throw CommandError(
                "--format \(format.rawValue) needs the program rsvg-convert, which is not installed; "
                    + "install it (Debian and Ubuntu: apt-get install librsvg2-bin) or write --format svg.")
        }
        program = found
        arguments = ["--format", format.rawValue] + (format == .png ? ["--zoom", "\(scale)"] : [])
    }

    /// - Parameter sheets: several become the pages of one PDF.
    /// - Throws: `CommandError` with the program's own words.
    func convert(_ sheets: [[UInt8]]) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "incidentmap-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let picture = folder.appending(path: "picture")
        let files = sheets.indices.map { folder.appending(path: "sheet-\($0).svg") }
        for (sheet, file) in zip(sheets, files) { try Data(sheet).write(to: file) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments + ["--output", picture.path] + files.map(\.path)
        let errors = Pipe()
        process.standardError = errors
        var environment = ProcessInfo.processInfo.environment
        // Cairo writes the day into a PDF; the same sheet is to give the same bytes.
        environment["SOURCE_DATE_EPOCH"] = "0"
        process.environment = environment
        try process.run()
        let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0, let bytes = try? Data(contentsOf: picture), !bytes.isEmpty else {
            throw CommandError("rsvg-convert failed: \(told.split(separator: "\n").first ?? "it gave no reason").")
        }
        return Array(bytes)
    }
}
