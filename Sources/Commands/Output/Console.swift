internal import Glibc
internal import IncidentModel

/// Results go to standard output, all else to standard error. A reader that has gone away is a success.
enum Console {
    static func print(_ text: String) { write(Array((inert(text) + "\n").utf8)) }

    /// Words of reports and names of files without what would steer a terminal: control characters, direction overrides.
    private static func inert(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: kept.append(" ")
            case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: continue
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }

    static func write(_ bytes: [UInt8]) {
        signal(SIGPIPE, SIG_IGN)
        var offset = 0
        while offset < bytes.count {
            let count = bytes[offset...].withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { exit(ExitStatus.done.rawValue) }
                tell("incidentmap: standard output cannot be written: \(String(cString: strerror(errno))).")
                exit(ExitStatus.failed.rawValue)
            }
            offset += count
        }
    }

    static func tell(_ text: String) {
        let bytes = Array((inert(text) + "\n").utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Tells what was set aside, and what to look at; notes stay in the products. Of one kind the first few are enough.
    static func tell(_ findings: [Finding]) {
        var told: [String: Int] = [:]
        for finding in findings where finding.severity != .note || finding.isSetAside {
            told[finding.code, default: 0] += 1
            if told[finding.code, default: 0] <= toldOfOneKind { tell("incidentmap: \(finding.message)") }
        }
        for (code, count) in told.sorted(by: { $0.key < $1.key }) where count > toldOfOneKind {
            tell("incidentmap: … and \(count - toldOfOneKind) more \(code)")
        }
    }

    private static let toldOfOneKind = 5
}
