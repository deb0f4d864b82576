public import Foundation

/// The built program, run as a user runs it.
public enum Tool {
    /// What a run left behind.
    public struct Run: Sendable {
        public let status: Int32
        public let output: [UInt8]
        public let errors: String

        public var text: String { String(decoding: output, as: UTF8.self) }
        public var lines: [String] { text.split(separator: "\n").map(String.init) }
    }

    public struct Missing: Error { public let path: String }

    /// Runs the program and waits for its end.
    ///
    /// - Parameters:
    ///   - folder: the working folder; the package's own when nil.
    ///   - input: what standard input holds.
    ///   - environment: added to this process's own.
    public static func run(
        _ arguments: [String], in folder: URL? = nil, input: [UInt8] = [], environment: [String: String] = [:]
    ) async throws -> Run {
        try await run(program: binary(), arguments, in: folder, input: input, environment: environment)
    }

    /// Runs a line of bash in which `incidentmap` is the built program; a pipe fails when one of its parts does.
    public static func shell(_ line: String, in folder: URL? = nil, environment: [String: String] = [:]) async throws
        -> Run
    {
        var environment = environment
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        environment["PATH"] = "\(try binary().deletingLastPathComponent().path):\(path)"
        return try await run(
            program: URL(filePath: "/bin/bash"), ["-o", "pipefail", "-c", line], in: folder, environment: environment)
    }

    /// Beside the test bundle, where the package manager puts both.
    public static func binary() throws -> URL {
        let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let candidates = [bundle, Repository.file(".build/debug")].map { $0.appending(path: "incidentmap") }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw Missing(path: candidates[0].path)
        }
        return found
    }

    private static func run(
        program: URL, _ arguments: [String], in folder: URL?, input: [UInt8] = [], environment: [String: String]
    ) async throws -> Run {
        // Files instead of pipes: however much is printed, nobody waits for the other.
        let scratch = try ScratchFolder()
        let output = try scratch.write("", to: "output")
        let errors = try scratch.write("", to: "errors")
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder ?? Repository.root
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        process.standardInput = try FileHandle(forReadingFrom: scratch.write(input, to: "input"))
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in ended.resume() }
            do { try process.run() } catch { ended.resume(throwing: error) }
        }
        return Run(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: [UInt8](try Data(contentsOf: output)),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
}
