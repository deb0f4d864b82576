import Foundation

/// Resident memory of this process, as Linux tells it.
enum Memory {
    /// Megabytes now.
    static var resident: Double { field("VmRSS:") }
    /// The most since `forget`, megabytes.
    static var peak: Double { field("VmHWM:") }

    /// Starts the peak anew.
    static func forget() { try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8) }

    private static func field(_ name: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
        return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }.map { $0 / 1024 }
            ?? 0
    }
}
