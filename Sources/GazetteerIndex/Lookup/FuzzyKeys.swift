internal import Synchronization

/// The sound keys of all names as the edit distance sees them, with the table that finds those near a misspelt one.
///
/// Letters lie one key behind the other, so that comparing counts no references.
final class FuzzyKeys: Sendable {
    private let letters: [UInt8]
    /// Where the letters of each key begin, and the end of the last.
    private let starts: [UInt32]
    private let sets: [LetterSet]
    /// Keys whose letters are not their bytes: Arabic ones.
    private let otherSounds: [Int: [UInt8]]
    private let deletions: DeletionIndex

    /// Each key once, in order of its first entry.
    convenience init(names: [NameIndex.Entry], bySound: [[UInt8]: [Int32]]) {
        var sounds: [[UInt8]] = []
        for (index, entry) in names.enumerated() {
            sounds += entry.folded.soundKeys.filter { bySound[$0]?.first == Int32(index) }
        }
        self.init(sounds)
    }

    /// - Parameter sounds: each once.
    init(_ sounds: [[UInt8]]) {
        var letters: [UInt8] = []
        var starts: [UInt32] = [0]
        var sets: [LetterSet] = []
        var otherSounds: [Int: [UInt8]] = [:]
        for sound in sounds {
            let key = EditDistance.letters(of: sound)
            if key != sound { otherSounds[sets.count] = sound }
            sets.append(LetterSet(key))
            letters += key
            starts.append(UInt32(letters.count))
        }
        deletions = DeletionIndex(
            count: sets.count, key: { Array(letters[Int(starts[$0])..<Int(starts[$0 + 1])]) },
            budget: { EditBudget.of(Int(starts[$0 + 1] - starts[$0])) })
        self.letters = letters
        self.starts = starts
        self.sets = sets
        self.otherSounds = otherSounds
    }

    var count: Int { sets.count }

    func letterSet(_ number: Int) -> LetterSet { sets[number] }

    func key(_ number: Int) -> ArraySlice<UInt8> { letters[Int(starts[number])..<Int(starts[number + 1])] }

    /// The key as the names are listed under it.
    func sound(_ number: Int) -> [UInt8] { otherSounds[number] ?? Array(key(number)) }

    /// Calls for the keys within the budget of a query, other than itself; for some more than once.
    ///
    /// - Parameter query: its letters, one byte each.
    func eachNear(_ query: [UInt8], _ found: (_ number: Int, _ edits: Int, _ letters: Int) -> Void) {
        let budget = EditBudget.of(query.count)
        guard budget > 0 else { return }
        let set = LetterSet(query)
        letters.withUnsafeBufferPointer { letters in
            query.withUnsafeBufferPointer { query in
                // A key near the query is met with many of the letters that may be left out.
                var recent = SIMD8<UInt32>(repeating: .max)
                var next = 0
                deletions.eachCandidate(for: query, budget: budget) { number in
                    guard sets[number].mayBe(within: budget, of: set), !any(recent .== UInt32(number)) else { return }
                    recent[next & 7] = UInt32(number)
                    next += 1
                    let key = UnsafeBufferPointer(rebasing: letters[Int(starts[number])..<Int(starts[number + 1])])
                    let limit = min(budget, EditBudget.of(key.count))
                    guard let edits = EditDistance.distance(query, key, atMost: limit), edits > 0,
                        EditBudget.mayMeanSameWords(query, key, edits: edits)
                    else { return }
                    found(number, edits, key.count)
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
