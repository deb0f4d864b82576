/// Words of kind and numbers at another end of a name, or left out.
extension NameSlips {
    /// "Taji power plant 1", "Washington Landing Zone": the number beside the name, two words of kind at the other end.
    static func moved(_ words: [[UInt8]]) -> [[[UInt8]]] {
        guard words.count > 2 else { return [] }
        var orders: [[[UInt8]]] = []
        if let last = words.last, isNumber(last) {
            for index in 1..<(words.count - 1) {
                orders.append(words[..<index] + [last] + words[index..<(words.count - 1)])
            }
        } else if let number = words.dropFirst().dropLast().firstIndex(where: isNumber) {
            orders.append(words[..<number] + words[(number + 1)...] + [words[number]])
        }
        if isTwoWordKind(words.suffix(2)) { orders.append(Array(words.suffix(2)) + words.dropLast(2)) }
        if isTwoWordKind(words.prefix(2)) { orders.append(Array(words[2...]) + Array(words[..<2])) }
        return orders
    }

    /// Without the word of a settlement at one end, where what is left has one of its own: بلدة سوق الشيوخ.
    static func withoutUnit(_ words: [[UInt8]]) -> [[[UInt8]]] {
        guard words.count > 1 else { return [] }
        func isUnit(_ word: [UInt8], isFirst: Bool) -> Bool {
            KindWords.kind(of: KindWords.withoutArticle(word), isFirst: isFirst)?.codes.contains {
                $0.hasPrefix("P.")
            } ?? false
        }
        return (isUnit(words[0], isFirst: true) ? [Array(words.dropFirst())] : [])
            + (isUnit(words[words.count - 1], isFirst: false) ? [Array(words.dropLast())] : [])
    }

    private static func isNumber(_ word: [UInt8]) -> Bool { word.allSatisfy { $0 &- 0x30 < 10 } }

    private static func isTwoWordKind(_ words: some Collection<[UInt8]>) -> Bool {
        words.count == 2 && twoWordKinds.contains(FoldedName.joined(Array(words)))
    }

    private static let twoWordKinds = HashedWords([
        "landing zone", "patrol base", "combat outpost", "power plant", "power station", "border crossing", "oil field",
        "gas field", "air base", "cement plant", "cement factory", "security station", "police station",
        "pumping station", "train station", "railway station", "support site", "traffic circle",
    ])
}
