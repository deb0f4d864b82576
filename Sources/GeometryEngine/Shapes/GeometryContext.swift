internal import CGEOS

/// One GEOS context: make one for each task and keep it there. Not safe to share between tasks.
public final class GeometryContext {
    let handle: GEOSContextHandle_t
    /// The library's own sentence about the last failure.
    private(set) var lastMessage = ""

    public init() {
        handle = GEOS_init_r()
        GEOSContext_setErrorMessageHandler_r(
            handle,
            { message, context in
                guard let message, let context else { return }
                Unmanaged<GeometryContext>.fromOpaque(context).takeUnretainedValue().lastMessage = String(
                    cString: message)
            }, Unmanaged.passUnretained(self).toOpaque())
        GEOSContext_setNoticeMessageHandler_r(handle, { _, _ in }, nil)
    }

    deinit { GEOS_finish_r(handle) }

    /// The version of the GEOS library in use, such as "3.11.1-CAPI-1.17.1".
    public static var libraryVersion: String { String(cString: GEOSversion()) }

    /// Takes over a geometry that GEOS made, or throws with what GEOS said.
    func shape(_ pointer: OpaquePointer?, _ operation: String) throws(GeometryEngineError) -> PlaneShape {
        guard let pointer else { throw .refused(operation: operation, message: lastMessage) }
        return PlaneShape(context: self, pointer: pointer)
    }

    /// GEOS predicates answer 0, 1 or 2 for an exception.
    func answer(_ code: CChar, _ operation: String) throws(GeometryEngineError) -> Bool {
        guard code != 2 else { throw .refused(operation: operation, message: lastMessage) }
        return code == 1
    }

    func number(_ operation: String, _ compute: (inout Double) -> Int32) throws(GeometryEngineError) -> Double {
        var value = 0.0
        guard compute(&value) != 0 else { throw .refused(operation: operation, message: lastMessage) }
        return value
    }
}
