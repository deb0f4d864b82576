internal import Glibc
internal import IncidentPipeline
internal import Synchronization

/// One line on standard error that says how far a long run is; only on a terminal, and only after a second.
final class ProgressLine: Sendable {
    private struct State {
        var shown = false
        var last = ContinuousClock.now
    }

    private let start = ContinuousClock.now
    private let state = Mutex(State())
    private let isShown: Bool

    init(isQuiet: Bool = false) { isShown = !isQuiet && Console.isErrorTerminal }

    func update(_ progress: RunProgress) {
        guard isShown, ContinuousClock.now - start > .seconds(1) else { return }
        state.withLock { state in
            guard ContinuousClock.now - state.last > .milliseconds(100) || progress.done == progress.total else {
                return
            }
            state.last = .now
            state.shown = true
            write("\r\u{1B}[K\(progress.stage): \(progress.done) of \(progress.total)")
        }
    }

    func clear() {
        state.withLock { state in
            if state.shown { write("\r\u{1B}[K") }
            state.shown = false
        }
    }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
