/// Tells of nearly every reading of a name that no key holds it, for less than folding it whole. Buffers are reused from reading to
/// reading.
struct UnknownWords {
    private var fold = WordFold()
    private var sound: [UInt8] = []
    private var skeleton: [UInt8] = []

    /// - Parameter words: in base letters.
    mutating func areAll(_ words: [[UInt8]], in index: NameIndex) -> Bool {
        sound.removeAll(keepingCapacity: true)
        skeleton.removeAll(keepingCapacity: true)
        for word in words {
            // Articles, joining words and kinds make other keys.
            guard word.count > (words.count > 1 ? 3 : 0), !KindWords.isStructural(word) else { return false }
            fold.foldPlainWord(word)
            if !sound.isEmpty {
                sound.append(Self.space)
                skeleton.append(Self.space)
            }
            sound.append(contentsOf: fold.sound)
            skeleton.append(contentsOf: fold.skeleton)
        }
        // Whatever has the same letters has the same sound.
        return !index.mayHold(sound) && !index.mayHold(skeleton)
    }

    private static let space: UInt8 = 0x20
}
