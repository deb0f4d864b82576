internal import Synchronization

/// The sound keys of all names as the edit distance sees them, with the table that finds those near a misspelt one.
struct FuzzyKeys: Sendable {
    /// A sound key, of one or several entries.
    struct Key {
        var sound: [UInt8]
        var key: [UInt8]
        var letters: LetterSet
    }

    /// Each key once, in order of its first entry.
    let keys: [Key]
    let deletions: DeletionIndex

    init(names: [NameIndex.Entry], bySound: [[UInt8]: [Int32]]) {
        var keys: [Key] = []
        for (index, entry) in names.enumerated() {
            for sound in entry.folded.soundKeys where bySound[sound]?.first == Int32(index) {
                let letters = EditDistance.letters(of: sound)
                keys.append(Key(sound: sound, key: letters, letters: LetterSet(letters)))
            }
        }
        self.keys = keys
        deletions = DeletionIndex(
            count: keys.count, key: { keys[$0].key }, budget: { EditBudget.of(keys[$0].key.count) })
    }
}

/// A value that is made once, by the first who asks.
final class LazyValue<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
