/// A stretch of text that is some gazetteer entry's name.
public struct PlaceNameHit: Hashable, Sendable {
    public var range: Range<Int>
    /// The name is also an ordinary word or a surname: it counts only where the sentence asks for a place.
    public var isWeak: Bool
    /// A city, province or country: other places are said to be in it ("the Dora neighbourhood of Baghdad").
    public var isContainer: Bool
    /// A town or village, not a part of one: what is told of it is told of nowhere else.
    public var isTown: Bool

    public init(range: Range<Int>, isWeak: Bool = false, isContainer: Bool = false, isTown: Bool = false) {
        self.range = range
        self.isWeak = isWeak
        self.isContainer = isContainer
        self.isTown = isTown
    }
}

/// What the reader asks of a gazetteer, so that reading does not depend on one.
public protocol PlaceNameFinding: Sendable {
    /// Longest matches, left to right, not overlapping; ranges are UTF-8 offsets into `text`.
    func placeNames(in text: UnsafeBufferPointer<UInt8>) -> [PlaceNameHit]

    /// Whatever place the inner name means lies in one that the outer name means.
    func holds(_ outer: String, _ inner: String) -> Bool
}

extension PlaceNameFinding {
    public func holds(_ outer: String, _ inner: String) -> Bool { false }
}
