internal import Glibc
internal import IncidentModel

/// Results go to standard output, all else to standard error. A reader that has gone away is a success.
enum Console {
    static func print(_ text: String) { write(Array((inert(text) + "\n").utf8)) }

    /// A line of a marked report; colours only where a terminal shows them and the user has not said NO_COLOR.
    static func print(_ pieces: [MarkedReport.Piece]) {
        var line = "  "
        for piece in pieces {
            guard isOutputColored, let tint = piece.tint ?? piece.within.last else {
                line += inert(piece.text)
                continue
            }
            let dim = piece.tint == nil ? "" : "2;"
            line += "\u{1B}[\(dim)\(tint.terminalColor)m\(inert(piece.text))\u{1B}[0m"
        }
        write(Array((line + "\n").utf8))
    }

    private static let isOutputColored =
        isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true

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
        for finding in findings
        where finding.severity != .note || finding.isSetAside || toldNotes.contains(finding.code) {
            told[finding.code, default: 0] += 1
            if told[finding.code, default: 0] <= toldOfOneKind { tell("incidentmap: \(finding.message)") }
        }
        for (code, count) in told.sorted(by: { $0.key < $1.key }) where count > toldOfOneKind {
            tell("incidentmap: … and \(count - toldOfOneKind) more \(code)")
        }
    }

    private static let toldOfOneKind = 5
    /// What a file was taken for is for whoever gave it.
    private static let toldNotes: Set = [
        "columns-recognised", "encoding-guessed", "not-incidents", "product-left-out",
    ]
}

extension MarkTint {
    /// An SGR code of the sixteen-colour palette, so that the terminal's own theme decides.
    fileprivate var terminalColor: Int {
        switch self {
        case .launch: 31
        case .impact: 33
        case .target: 35
        case .value: 36
        case .unused: 90
        }
    }
}
