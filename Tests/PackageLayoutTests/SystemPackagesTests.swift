import Foundation
import TestSupport
import Testing

/// `.ci/system-packages` on made-up systems: a folder of stand-in programs is all that its PATH holds.
@Suite("System packages") struct SystemPackagesTests {
    private static let withoutGEOS = "#!/bin/sh\n[ \"$2\" != geos ]\n"
    private static let apt = "#!/bin/sh\necho \"apt-get $*\" >&2\n"
    private static let root = "#!/bin/sh\necho 0\n"
    private static let user = "#!/bin/sh\necho 1000\n"

    @Test("a missing library is installed by apt-get, after an update") func installs() throws {
        let answer = try run(["pkg-config": Self.withoutGEOS, "apt-get": Self.apt, "id": Self.root])
        #expect(answer.status == 0)
        let update = try #require(answer.text.range(of: "update"))
        let install = try #require(answer.text.range(of: "install -y --no-install-recommends libgeos-dev\n"))
        #expect(update.lowerBound < install.lowerBound)
        #expect(answer.text.contains("DPkg::Lock::Timeout=900"))
    }

    @Test("without apt-get the missing packages are named and the job stops") func namesWhatIsMissing() throws {
        let answer = try run(["pkg-config": Self.withoutGEOS, "id": Self.root])
        #expect(answer.status == 1)
        #expect(answer.text.contains("Missing: libgeos-dev\n"))
        #expect(answer.text.contains("no apt-get"))
    }

    @Test("without root and sudo the command to run is printed") func withoutRoot() throws {
        let answer = try run(["pkg-config": Self.withoutGEOS, "apt-get": Self.apt, "id": Self.user])
        #expect(answer.status == 1)
        #expect(answer.text.contains("apt-get install libgeos-dev"))
    }

    @Test("when nothing is missing nothing is said and nothing installed") func silentWhenComplete() throws {
        let answer = try run(["pkg-config": "#!/bin/sh\nexit 0\n", "apt-get": Self.apt, "id": Self.root])
        #expect(answer.status == 0)
        #expect(answer.text.isEmpty)
    }

    private func run(_ programs: [String: String]) throws -> (status: Int32, text: String) {
        let folder = try ScratchFolder()
        for (name, script) in programs {
            let file = try folder.write(script, to: name)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        }
        try FileManager.default.createSymbolicLink(
            at: folder.url.appending(path: "env"), withDestinationURL: URL(filePath: "/usr/bin/env"))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [Repository.file(".ci/system-packages").path, "build"]
        process.environment = ["PATH": folder.url.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
