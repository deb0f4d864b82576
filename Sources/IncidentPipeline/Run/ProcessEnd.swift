/// What a program holds when its last product is written: the system takes it back in one piece, while letting go of every place and
/// spelling of a gazetteer one by one takes longer than drawing a sheet.
public enum ProcessEnd {
    private final class Kept {
        let value: Any
        init(_ value: Any) { self.value = value }
    }

    /// Keeps a value to the end of the process.
    public static func leave(_ value: some Sendable) { _ = Unmanaged.passRetained(Kept(value)) }
}
