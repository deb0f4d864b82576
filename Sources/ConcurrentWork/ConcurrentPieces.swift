internal import Dispatch

/// Finds pieces of work one after the other, does them on all cores, and takes what comes of them in order.
///
/// One core takes what was made and looks ahead for the next pieces while the others work, so that only `atOnce` pieces and
/// as many answers are in memory.
///
/// - Parameters:
///   - next: called by one thread at a time, never together with `take`; nil when there are no more.
///   - make: called for several pieces at once.
///   - take: gets each answer in the order of the pieces; false stops the work.
public func concurrentPieces<Piece: Sendable, Made: Sendable>(
    atOnce: Int = 12, next: () -> Piece?, make: @Sendable (Piece) -> Made, take: (Made) -> Bool
) {
    var pieces = some(next, atOnce)
    var waiting: [Made?] = []
    while !pieces.isEmpty || !waiting.isEmpty {
        nonisolated(unsafe) var later: [Piece] = []
        nonisolated(unsafe) var goesOn = true
        nonisolated(unsafe) var answers = [Made?](repeating: nil, count: pieces.count)
        nonisolated(unsafe) let (unsafeTake, unsafeNext) = (take, next)
        nonisolated(unsafe) var last = waiting
        waiting = []
        let now = pieces
        answers.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let buffer = buffer
            DispatchQueue.concurrentPerform(iterations: now.count + 1) { index in
                guard index == 0 else {
                    buffer[index - 1] = make(now[index - 1])
                    return
                }
                for position in last.indices where goesOn {
                    if let made = last[position].take() { goesOn = unsafeTake(made) }
                }
                if goesOn { later = some(unsafeNext, atOnce) }
            }
        }
        guard goesOn else { return }
        (waiting, pieces) = (answers, later)
    }
}

private func some<Piece>(_ next: () -> Piece?, _ count: Int) -> [Piece] {
    var pieces: [Piece] = []
    while pieces.count < count, let piece = next() { pieces.append(piece) }
    return pieces
}
