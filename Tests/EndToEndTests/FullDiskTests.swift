import Foundation
import TestSupport
import Testing

@Suite("A disk that takes no more")
struct FullDiskTests {
    let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.write(ShortReport.text, to: "report.md")
        try FileManager.default.createDirectory(
            at: scratch.url.appending(path: "disk"), withIntermediateDirectories: true)
    }

    /// Runs lines in a mount namespace of their own, with a file system mounted at `disk`; nil where that is not permitted.
    private func onDisk(_ options: String, _ lines: String) async throws -> Tool.Run? {
        let isolate = getuid() == 0 ? "unshare --mount" : "unshare --user --map-root-user --mount"
        let mount = "mount -t tmpfs -o \(options) tmpfs disk"
        let possible = try await Tool.shell("\(isolate) bash -c '\(mount)'", in: scratch.url)
        guard possible.status == 0 else { return nil }
        return try await Tool.shell("\(isolate) bash -c '\(mount) && { \(lines); }'", in: scratch.url)
    }

    private func recordNotPermitted() {
        withKnownIssue("no file system may be mounted here, so this was NOT tested; run the tests as root") {
            Issue.record("mount -t tmpfs in a namespace of its own is not permitted")
        }
    }

    @Test("ends with 1, says so, and leaves nothing half-written")
    func full() async throws {
        let lines = "incidentmap map report.md --output disk/made/out; echo status $?; find disk -mindepth 1"
        guard let run = try await onDisk("size=64k", lines) else { return recordNotPermitted() }
        #expect(run.text == "status 1\n")
        #expect(run.errors == "incidentmap: disk/made/out cannot be written: No space left on device.\n")
    }

    @Test("leaves the earlier output as it was")
    func earlierOutput() async throws {
        // Room for one output, not for a second beside it.
        let lines = """
            incidentmap map report.md --output disk/out && cd disk && find out -type f | sort | xargs sha256sum > ../before;
            head -c 100M /dev/zero > filler 2>/dev/null;
            cd .. ; incidentmap map report.md --output disk/out --rings 7 --force; echo status $?;
            cd disk; find out -type f | sort | xargs sha256sum | cmp - ../before && echo same; ls -A
            """
        guard let run = try await onDisk("size=1m", lines) else { return recordNotPermitted() }
        #expect(run.text.hasSuffix("status 1\nsame\nfiller\nout\n"), "\(run.text)")
        #expect(run.errors == "incidentmap: disk/out cannot be written: No space left on device.\n")
    }

    @Test("that is a mount of its own takes the products, and a full one keeps the earlier")
    func mountPoint() async throws {
        let lines = """
            incidentmap map report.md --output disk && incidentmap map report.md --output disk --force --rings 7;
            echo status $?; ls -A disk | tr "\\n" " "
            """
        guard let run = try await onDisk("size=2m", lines) else { return recordNotPermitted() }
        #expect(run.text.contains("status 0\n"), "\(run.text)\(run.errors)")
        #expect(run.text.hasSuffix("\n" + (ShortReport.products + ["maps"]).sorted().joined(separator: " ") + " "))
    }

    @Test("that may only be read is said")
    func readOnly() async throws {
        let lines = "mount -o remount,ro disk; incidentmap map report.md --output disk/out; echo status $?; ls -A disk"
        guard let run = try await onDisk("size=1m", lines) else { return recordNotPermitted() }
        #expect(run.text == "status 1\n")
        #expect(run.errors == "incidentmap: disk/out cannot be written: Read-only file system.\n")
    }

    @Test("for one file, limited in size, ends the same way")
    func fileSizeLimit() async throws {
        // Needs no mount: 8 blocks of 1 KiB a file, and the signal that would end the program is ignored.
        let line = "trap '' XFSZ; ulimit -f 8; incidentmap map report.md --output disk/out; echo status $?; ls -A disk"
        let run = try await Tool.shell(line, in: scratch.url)
        #expect(run.text == "status 1\n")
        #expect(run.errors == "incidentmap: disk/out cannot be written: File too large.\n")
    }
}
