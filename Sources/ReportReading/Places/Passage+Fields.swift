extension Passage {
    /// A field that is played on or ploughed, which no gas field is: by the word before it here, or where one was last named.
    func isPlainField(_ tokens: Range<Int>) -> Bool {
        guard let field = tokens.last(where: { isWord($0, wordKey("field")) }) else { return false }
        if isAny(field - 1, Self.playedOn) { return true }
        let last = (max(0, field - 200)..<field).last { isWord($0, wordKey("field")) }
        return last.map { isAny($0 - 1, Self.playedOn) } ?? false
    }

    private static let playedOn = WordSet(
        joining: [], "soccer football sports playing cricket baseball wheat corn barley rice open parade")
}
