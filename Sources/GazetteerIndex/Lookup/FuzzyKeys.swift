internal import Synchronization

/// The sound keys of all names as the edit distance sees them, with the table that finds those near a misspelt one.
///
/// Letters lie one key behind the other, so that comparing counts no references.
final class FuzzyKeys: Sendable {
    private let letters: [UInt8]
    /// Where the letters of each key begin, and the end of the last.
    private let starts: [UInt32]
    private let sets: [LetterSet]
    private let deletions: DeletionIndex
    /// The names under each key.
    private let entries: [[Int32]]

    /// Each key once, in order of its first entry.
    convenience init(names: [NameIndex.Entry], bySound: [[UInt8]: [Int32]]) {
        var sounds: [[UInt8]] = []
        for (index, entry) in names.enumerated() {
            sounds += entry.folded.soundKeys.filter { bySound[$0]?.first == Int32(index) }
        }
        self.init(sounds, entries: sounds.map { bySound[$0] ?? [] })
    }

    /// - Parameters:
    ///   - sounds: each once.
    ///   - entries: the names under each.
    init(_ sounds: [[UInt8]], entries: [[Int32]]) {
        var letters: [UInt8] = []
        var starts: [UInt32] = [0]
        var sets: [LetterSet] = []
        for sound in sounds {
            let key = EditDistance.letters(of: sound)
            sets.append(LetterSet(key))
            letters += key
            starts.append(UInt32(letters.count))
        }
        deletions = DeletionIndex(
            count: sets.count, key: { Array(letters[Int(starts[$0])..<Int(starts[$0 + 1])]) },
            budget: { EditBudget.of(Int(starts[$0 + 1] - starts[$0])) })
        self.entries = entries
        self.letters = letters
        self.starts = starts
        self.sets = sets
    }

    var count: Int { sets.count }

    func letterSet(_ number: Int) -> LetterSet { sets[number] }

    func key(_ number: Int) -> ArraySlice<UInt8> { letters[Int(starts[number])..<Int(starts[number + 1])] }

    /// The names under the key.
    func entries(_ number: Int) -> [Int32] { entries[number] }

    struct Near {
        var number: Int
        var edits: Int
        /// Of the key.
        var letters: Int
        /// The letters that the edits are weighed against.
        var compared: Int
    }

    /// Calls for the keys within the budget of a query, other than itself; for some more than once.
    ///
    /// - Parameter query: its letters, one byte each.
    @inline(__always)
    func eachNear(_ query: [UInt8], _ found: (Near) -> Void) {
        let budget = EditBudget.of(query.count)
        guard budget > 0 else { return }
        let set = LetterSet(query)
        letters.withUnsafeBufferPointer { letters in
            query.withUnsafeBufferPointer { query in
                // A key near the query is met with many of the letters that may be left out.
                var recent = (-1, -1, -1, -1)
                deletions.eachCandidate(for: query, budget: budget) { number in
                    guard number != recent.0, number != recent.1, number != recent.2, number != recent.3,
                        sets[number].mayBe(within: budget, of: set)
                    else { return }
                    recent = (number, recent.0, recent.1, recent.2)
                    let key = UnsafeBufferPointer(rebasing: letters[Int(starts[number])..<Int(starts[number + 1])])
                    let limit = min(budget, EditBudget.of(key.count))
                    guard let edits = EditDistance.distance(query, key, atMost: limit), edits > 0,
                        let compared = EditBudget.comparedLetters(query, key, edits: edits)
                    else { return }
                    found(Near(number: number, edits: edits, letters: key.count, compared: compared))
                }
            }
        }
    }
}

/// A value that is made once, by the first who asks; from then on nobody waits for anybody.
final class LazyValue<Value: AnyObject & Sendable>: Sendable {
    private let made = AtomicLazyReference<Value>()
    private let making = Mutex(())
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
        if let value = made.load() { return value }
        return making.withLock { _ in made.load() ?? made.storeIfNil(make()) }
    }
}
