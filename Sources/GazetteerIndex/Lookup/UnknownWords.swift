/// Tells of nearly every reading of a name that no key holds it, for less than folding it whole. Buffers are reused from reading to
/// reading.
struct UnknownWords {
    private var fold = WordFold()
    private var sound: [UInt8] = []
    private var skeleton: [UInt8] = []

    /// - Parameter words: in base letters.
    mutating func areAll(_ words: [[UInt8]], in index: NameIndex) -> Bool {
        if words.count == 1 { return isUnknown(words[0], in: index) }
        if let answer = areAllLatin(words, in: index) { return answer }
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

    /// The same of short Latin words, on the stack; nil of others.
    private func areAllLatin(_ words: [[UInt8]], in index: NameIndex) -> Bool? {
        var letters = 0
        for number in words.indices {
            guard WordFold.isShortLatin(words[number]) else { return nil }
            if KindWords.isStructural(words[number]) { return false }
            if number + 1 < words.count, NameParticles.mayBeLeftOut(words[number]) { return false }
            letters += words[number].count + 1
        }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * letters) { room in
            let sound = UnsafeMutableBufferPointer(rebasing: room[..<(2 * letters)])
            let skeleton = UnsafeMutableBufferPointer(rebasing: room[(2 * letters)...])
            var (heard, left) = (0, 0)
            for number in words.indices {
                if number > 0 {
                    (sound[heard], skeleton[left]) = (Self.space, Self.space)
                    heard += 1
                    left += 1
                }
                if let standIn = WordStandIns.sound(of: words[number]) {
                    guard standIn.count <= 2 * words[number].count else { return nil }
                    for letter in standIn {
                        (sound[heard], skeleton[left]) = (letter, letter)
                        heard += 1
                        left += 1
                    }
                    continue
                }
                let count = words[number].withUnsafeBufferPointer { word in
                    LatinFolding.writeSound(of: word, to: UnsafeMutableBufferPointer(rebasing: sound[heard...]))
                }
                for offset in 0..<count { skeleton[left + offset] = sound[heard + offset] }
                heard += count
                left += LatinFolding.strip(
                    UnsafeMutableBufferPointer(rebasing: skeleton[left..<(left + count)]))
            }
            return !index.mayHold(UnsafeMutableBufferPointer(rebasing: sound[..<heard]))
                && !index.mayHold(UnsafeMutableBufferPointer(rebasing: skeleton[..<left]))
        }
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
                let left = LatinFolding.strip(sound)
                return left == sound.count || !index.mayHold(UnsafeMutableBufferPointer(rebasing: sound[..<left]))
            }
        }
    }

    private static let commonBytes = 48
    private static let space: UInt8 = 0x20
}
