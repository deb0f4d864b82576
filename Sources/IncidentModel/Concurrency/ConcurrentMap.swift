internal import Dispatch

extension RandomAccessCollection where Self: Sendable, Index == Int, Element: Sendable {
    /// `map` on all cores, results in order; `transform` runs for several elements at once.
    ///
    /// - Parameter stride: elements handed out together; no more than one stride is mapped where it is.
    public func concurrentMap<Result: Sendable>(
        stride: Int = 64, _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        guard count > stride else { return map(transform) }
        let parts = (count + stride - 1) / stride
        return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
            nonisolated(unsafe) let base = buffer.baseAddress!
            DispatchQueue.concurrentPerform(iterations: parts) { part in
                for offset in part * stride..<Swift.min((part + 1) * stride, count) {
                    (base + offset).initialize(to: transform(self[startIndex + offset]))
                }
            }
            initialized = count
        }
    }
}
