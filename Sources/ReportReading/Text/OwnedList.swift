/// A list in memory that a passage owns and lets go of: rules look at it by the million, and count no references so.
struct OwnedList<Element: BitwiseCopyable>: RandomAccessCollection, @unchecked Sendable {
    private let elements: UnsafeMutablePointer<Element>
    let count: Int

    fileprivate init(_ elements: UnsafeMutablePointer<Element>, count: Int) {
        self.elements = elements
        self.count = count
    }

    init(repeating element: Element, count: Int) {
        self.count = count
        elements = .allocate(capacity: Swift.max(1, count))
        elements.initialize(repeating: element, count: count)
    }

    /// Once, by the owner.
    func deallocate() { elements.deallocate() }

    @inline(__always)
    var startIndex: Int { 0 }
    @inline(__always)
    var endIndex: Int { count }

    /// Of an index that was looked at before.
    @inline(__always)
    subscript(sure index: Int) -> Element { elements[index] }

    @inline(__always)
    func holds(_ index: Int) -> Bool { UInt(bitPattern: index) < UInt(bitPattern: count) }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            precondition(holds(index), "no such element")
            return elements[index]
        }
        nonmutating _modify {
            precondition(holds(index), "no such element")
            yield &elements[index]
        }
    }
}

/// Takes elements one after the other, where they are to stay.
struct OwnedListMaking<Element: BitwiseCopyable>: ~Copyable {
    private var elements: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 8)
        elements = .allocate(capacity: self.capacity)
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { widen() }
        (elements + count).initialize(to: element)
        count += 1
    }

    private mutating func widen() {
        let wider = UnsafeMutablePointer<Element>.allocate(capacity: 2 * capacity)
        wider.moveInitialize(from: elements, count: count)
        elements.deallocate()
        (elements, capacity) = (wider, 2 * capacity)
    }

    consuming func list() -> OwnedList<Element> { OwnedList(elements, count: count) }
}
