/// Values made by one thread and taken by another, each moved: to copy one would count references to all that it holds twice.
public final class Gathered<Value: ~Copyable & Sendable>: @unchecked Sendable {
    private var values = UnsafeMutablePointer<Value>.allocate(capacity: 64)
    private var capacity = 64
    private var range = 0..<0

    public init() {}

    public func append(_ value: consuming Value) {
        if range.upperBound == capacity {
            let wider = UnsafeMutablePointer<Value>.allocate(capacity: 2 * capacity)
            (wider + range.lowerBound).moveInitialize(from: values + range.lowerBound, count: range.count)
            values.deallocate()
            (values, capacity) = (wider, 2 * capacity)
        }
        (values + range.upperBound).initialize(to: value)
        range = range.lowerBound..<range.upperBound + 1
    }

    /// In the order in which they came; what is left at the end goes with the list.
    public func empty(into take: (consuming Value) -> Void) {
        while let first = range.first {
            range = first + 1..<range.upperBound
            take((values + first).move())
        }
    }

    deinit {
        (values + range.lowerBound).deinitialize(count: range.count)
        values.deallocate()
    }
}
