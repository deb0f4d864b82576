internal import JSONReading

/// The members of one object of a feature, asked for by name; what is wrong is told with the way to it.
struct FeatureFields {
    private let object: JSONValue
    /// "properties", "names[3]"; empty for the feature itself.
    private let path: String

    init(feature: JSONValue) throws(RecordFault) {
        object = feature
        path = ""
        guard feature.members != nil else {
            throw .unreadable("the feature is not of the kind that belongs there")
        }
    }

    private init(_ object: JSONValue, path: String) throws(RecordFault) {
        self.object = object
        self.path = path
        guard object.members != nil else {
            throw .unreadable("\(path) is \(object.isNull ? "null" : "not of the kind that belongs there")")
        }
    }

    private func way(to name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// The member when it is there and not null.
    func member(_ name: String) -> JSONValue? {
        guard let value = object[name], !value.isNull else { return nil }
        return value
    }

    private func needed<Value>(_ name: String, _ value: Value?) throws(RecordFault) -> Value {
        if let value { return value }
        throw .unreadable("\(way(to: name)) is \(object[name] == nil ? "missing" : "null")")
    }

    func text(_ name: String) throws(RecordFault) -> String { try needed(name, textIfThere(name)) }

    func textIfThere(_ name: String) throws(RecordFault) -> String? {
        guard let value = member(name) else { return nil }
        guard let text = value.text else { throw .unreadable("\(way(to: name)) is not a text") }
        return text
    }

    func numberIfThere(_ name: String) throws(RecordFault) -> Double? {
        guard let value = member(name) else { return nil }
        guard let number = value.number else { throw .unreadable("\(way(to: name)) is not a number") }
        return number
    }

    func count(_ name: String) throws(RecordFault) -> Int {
        let number = try needed(name, numberIfThere(name))
        guard number == number.rounded(), abs(number) < 1e9 else {
            throw .unreadable("\(way(to: name)) is not a whole number")
        }
        return Int(number)
    }

    func flagIfThere(_ name: String) throws(RecordFault) -> Bool? {
        guard let value = member(name) else { return nil }
        guard let flag = value.flag else { throw .unreadable("\(way(to: name)) is not true or false") }
        return flag
    }

    func numbersIfThere(_ name: String) throws(RecordFault) -> [Double]? {
        guard let value = member(name) else { return nil }
        let numbers = value.elements?.map(\.number) ?? [nil]
        guard !numbers.contains(where: { $0 == nil }) else {
            throw .unreadable("\(way(to: name)) is not a list of numbers")
        }
        return numbers.compactMap(\.self)
    }

    func object(_ name: String) throws(RecordFault) -> FeatureFields {
        try FeatureFields(needed(name, object[name]), path: way(to: name))
    }

    func objects(_ name: String) throws(RecordFault) -> [FeatureFields] { try needed(name, objectsIfThere(name)) }

    func objectsIfThere(_ name: String) throws(RecordFault) -> [FeatureFields]? {
        guard let value = member(name) else { return nil }
        guard let elements = value.elements else {
            throw .unreadable("\(way(to: name)) is not of the kind that belongs there")
        }
        var objects: [FeatureFields] = []
        objects.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            objects.append(try FeatureFields(element, path: "\(way(to: name))[\(index)]"))
        }
        return objects
    }
}
