internal import CGEOS

/// The GEOS library as one task uses it: its handle and the last thing it complained about.
///
/// Not safe to share between tasks, and so not `Sendable`: make one per task and use it for all that the task does;
/// setting one up costs more than most operations. Shapes keep theirs alive.
public final class GeometryContext {
    let handle: OpaquePointer
    private let complaints: Complaints

    public init() {
        handle = GEOS_init_r()
        complaints = Complaints()
        // The non-variadic handler: Swift cannot receive the other one's arguments.
        GEOSContext_setErrorMessageHandler_r(
            handle,
            { message, complaints in
                guard let message, let complaints else { return }
                Unmanaged<Complaints>.fromOpaque(complaints).takeUnretainedValue().last = String(cString: message)
            }, Unmanaged.passUnretained(complaints).toOpaque())
    }

    deinit { GEOS_finish_r(handle) }

    /// The GEOS that is linked, such as "3.11.1-CAPI-1.17.1".
    public static var libraryVersion: String { String(cString: GEOSversion()) }

    func failure(_ operation: String) -> GeometryEngineError {
        defer { complaints.last = nil }
        return .refused(operation: operation, message: complaints.last ?? "nothing")
    }

    /// GEOS answers 0, 1, or 2 for an exception.
    func truth(_ operation: String, _ answer: CChar) throws(GeometryEngineError) -> Bool {
        guard answer != 2 else { throw failure(operation) }
        return answer == 1
    }

    /// Metres, square metres: the call returns 0 for an exception.
    func number(
        _ operation: String, _ call: (_ result: UnsafeMutablePointer<Double>) -> CInt
    ) throws(GeometryEngineError) -> Double {
        var result = Double.nan
        guard call(&result) != 0 else { throw failure(operation) }
        return result
    }
}

private final class Complaints {
    var last: String?
}
