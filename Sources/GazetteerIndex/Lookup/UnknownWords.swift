/// Tells of nearly every reading of a name that no key holds it, for less than folding it whole. Buffers are reused from reading to
/// reading.
struct UnknownWords {
    private var fold = WordFold()
    private var sound: [UInt8] = []
    private var skeleton: [UInt8] = []

    /// - Parameter words: in base letters.
    mutating func areAll(_ words: [[UInt8]], in index: NameIndex) -> Bool {
        if words.count == 1 { return isUnknown(words[0], in: index) }
        if sound.capacity == 0 {
            sound.reserveCapacity(Self.commonBytes)
            skeleton.reserveCapacity(Self.commonBytes)
        }
        sound.removeAll(keepingCapacity: true)
        skeleton.removeAll(keepingCapacity: true)
        for word in words {
            // Articles, joining words and kinds make other keys.
            guard word.count > 3, !KindWords.isStructural(word) else { return false }
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

    /// Most names have one word: its sound and skeleton are made on the stack.
    private func isUnknown(_ word: [UInt8], in index: NameIndex) -> Bool {
        guard let first = word.first, !KindWords.isStructural(word), WordStandIns.sound(of: word) == nil else {
            return false
        }
        guard first &- 0x61 < 26, word.count <= WordFold.longestWordBytes else {
            var fold = WordFold()
            fold.foldPlainWord(word)
            return !index.mayHold(fold.sound) && !index.mayHold(fold.skeleton)
        }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * WordFold.longestWordBytes) { room in
            word.withUnsafeBufferPointer { letters in
                let sound = UnsafeMutableBufferPointer(
                    rebasing: room[..<LatinFolding.writeSound(of: letters, to: room)])
                if index.mayHold(sound) { return false }
                return !index.mayHold(UnsafeMutableBufferPointer(rebasing: sound[..<LatinFolding.strip(sound)]))
            }
        }
    }

    private static let commonBytes = 48
    private static let space: UInt8 = 0x20
}
