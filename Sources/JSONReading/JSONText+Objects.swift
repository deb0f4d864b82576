extension JSONText {
    /// The names of an object read before: records of one file have the same ones in one order.
    struct Shape {
        struct Name {
            /// Where its characters stand, without the quotation marks.
            var start: Int
            var count: Int
            var name: String
        }

        var names: [Name] = []
        /// Another one whenever the names are.
        var number = 0
    }

    /// An object while it is passed.
    struct ObjectPass {
        fileprivate let slot: Int
        /// As long as the names are those of the last such object, in its order, none can stand twice.
        fileprivate var shape: Shape
        fileprivate var isInShape = true
        /// Of those passed, once they are not in the shape; few names are compared faster than hashed.
        private(set) var passed: [String] = []
        fileprivate var manyNames: Set<String> = []
        fileprivate var count = 0
        /// At its end: the same number for objects of the same names in the same order.
        fileprivate(set) var names = 0

        fileprivate init(slot: Int, shape: Shape) { (self.slot, self.shape) = (slot, shape) }

        var expectedCount: Int { shape.names.count }
        /// Of the member passed last.
        var lastName: String { isInShape ? shape.names[count - 1].name : passed[count - 1] }

        fileprivate mutating func leaveShape() {
            isInShape = false
            passed = shape.names[..<count].map(\.name)
            shape.names.removeSubrange(count...)
            if count >= JSONText.fewMembers { manyNames = Set(passed) }
        }

        /// - Returns: false when it was there before.
        fileprivate mutating func add(_ name: String) -> Bool {
            if count == JSONText.fewMembers, manyNames.isEmpty { manyNames = Set(passed) }
            let isNew = count < JSONText.fewMembers ? !passed.contains(name) : manyNames.insert(name).inserted
            passed.append(name)
            count += 1
            return isNew
        }
    }

    fileprivate static let fewMembers = 16

    /// Stands on the first name afterwards; nil behind the end of an object without members.
    mutating func beginObject(depth: Int) -> ObjectPass? {
        position += 1
        skipSpace()
        if next == UInt8(ascii: "}") {
            position += 1
            return nil
        }
        let slot = min(depth, 7) * 32 + Int((position + 1 < bytes.count ? bytes[position + 1] : 0) & 31)
        // Out of its place, so that it is not copied when it grows.
        if shapes.isEmpty { shapes = Array(repeating: Shape(), count: 256) }
        var shape = Shape()
        swap(&shape, &shapes[slot])
        return ObjectPass(slot: slot, shape: shape)
    }

    /// Passes a name and the colon behind it.
    /// - Returns: where it stands, and the name itself when it is not what stands there.
    @inline(__always)
    mutating func memberName(_ object: inout ObjectPass) throws(JSONFault) -> (range: Range<Int>, unescaped: String?) {
        skipSpace()
        guard next == UInt8(ascii: "\"") else { throw fault("a member's name in quotation marks belongs here") }
        let start = position + 1
        var unescaped: String?
        if object.isInShape, object.count < object.shape.names.count, stands(object.shape.names[object.count]) {
            position = start + object.shape.names[object.count].count + 1
            object.count += 1
        } else {
            unescaped = try newName(&object)
        }
        let range = start..<position - 1
        skipSpace()
        guard next == UInt8(ascii: ":") else {
            throw fault("a colon belongs after the name \"\(object.lastName.prefix(40))\"")
        }
        position += 1
        return (range, unescaped)
    }

    private mutating func newName(_ object: inout ObjectPass) throws(JSONFault) -> String? {
        let start = position + 1
        let name = try text()
        if object.isInShape { object.leaveShape() }
        guard object.add(name) else { throw fault("the member \"\(name.prefix(40))\" stands twice") }
        // A name with an escape is not what stands there.
        let isEscaped = position - 1 - start != name.utf8.count
        if object.shape.names.count == object.count - 1, !isEscaped, object.count <= 1_000 {
            object.shape.names.append(Shape.Name(start: start, count: name.utf8.count, name: name))
        }
        return isEscaped ? name : nil
    }

    /// Passes the comma or the end of the object.
    @inline(__always)
    mutating func hasAnotherMember(_ object: inout ObjectPass) throws(JSONFault) -> Bool {
        guard try ends(with: UInt8(ascii: "}")) else { return true }
        if !object.isInShape {
            lastShape += 1
            object.shape.number = lastShape
        }
        if object.count == object.shape.names.count {
            object.names = object.shape.number
        } else {
            lastShape += 1
            object.names = lastShape
        }
        swap(&shapes[object.slot], &object.shape)
        return false
    }

    @inline(__always)
    private func stands(_ known: Shape.Name) -> Bool {
        let start = position + 1
        guard start + known.count < bytes.count, bytes[start + known.count] == UInt8(ascii: "\"") else { return false }
        return Self.equal(bytes.baseAddress! + start, bytes.baseAddress! + known.start, known.count)
    }
}
