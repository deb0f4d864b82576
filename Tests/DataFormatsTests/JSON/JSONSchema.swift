import Foundation

/// The part of JSON Schema 2020-12 that `docs/incident.schema.json` uses; an unknown keyword is an error, so that the
/// schema cannot come to say more than is checked.
struct JSONSchema {
    let root: ParsedJSON

    /// - Returns: a path and a sentence for each violation.
    func errors(in value: ParsedJSON) -> [String] { errors(in: value, against: root, at: "$") }

    private func errors(in value: ParsedJSON, against schema: ParsedJSON, at path: String) -> [String] {
        guard case .object(let keywords) = schema else {
            return schema == .flag(true) ? [] : ["\(path): nothing is allowed here"]
        }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, argument in
            errors(in: value, keyword: keyword, argument, siblings: schema, at: path)
        }
    }

    private func errors(
        in value: ParsedJSON, keyword: String, _ argument: ParsedJSON, siblings: ParsedJSON, at path: String
    ) -> [String] {
        switch keyword {
        case "$schema", "$id", "$defs", "title", "description", "then": return []
        case "$ref":
            guard let target = resolve(argument.text ?? "") else { return ["\(path): \(argument) does not exist"] }
            return errors(in: value, against: target, at: path)
        case "type":
            let names = argument.text.map { [$0] } ?? argument.elements.compactMap(\.text)
            return names.contains { value.isOf(type: $0) } ? [] : ["\(path): is not \(names)"]
        case "const": return value == argument ? [] : ["\(path): is not \(argument)"]
        case "enum": return argument.elements.contains(value) ? [] : ["\(path): \(value) is not in the list"]
        case "required":
            return argument.elements.compactMap(\.text).filter { value.isOf(type: "object") && value[$0] == nil }
                .map { "\(path): lacks \($0)" }
        case "properties":
            guard case .object(let members) = value else { return [] }
            return members.sorted { $0.key < $1.key }.flatMap { name, member in
                argument[name].map { errors(in: member, against: $0, at: "\(path).\(name)") } ?? []
            }
        case "additionalProperties":
            guard case .object(let members) = value, argument == .flag(false) else { return [] }
            return members.keys.sorted().filter { siblings["properties"]?[$0] == nil }.map { "\(path): has \($0)" }
        case "items", "prefixItems": return itemErrors(in: value, keyword, argument, siblings: siblings, at: path)
        case "minItems":
            return value.isOf(type: "array") && Double(value.elements.count) < argument.number ?? 0
                ? ["\(path): too short"] : []
        case "maxItems":
            return Double(value.elements.count) > argument.number ?? 0 ? ["\(path): too long"] : []
        case "minLength": return value.text?.isEmpty == true ? ["\(path): is empty"] : []
        case "minimum": return value.number.map { $0 < argument.number ?? 0 } == true ? ["\(path): too small"] : []
        case "maximum": return value.number.map { $0 > argument.number ?? 0 } == true ? ["\(path): too large"] : []
        case "pattern":
            guard let text = value.text, let pattern = argument.text else { return [] }
            return text.range(of: pattern, options: .regularExpression) == nil
                ? ["\(path): \(text) does not match \(pattern)"] : []
        case "oneOf":
            let matches = argument.elements.filter { errors(in: value, against: $0, at: path).isEmpty }.count
            return matches == 1 ? [] : ["\(path): fits \(matches) of the alternatives"]
        case "allOf": return argument.elements.flatMap { errors(in: value, against: $0, at: path) }
        case "if":
            guard errors(in: value, against: argument, at: path).isEmpty, let then = siblings["then"] else { return [] }
            return errors(in: value, against: then, at: path)
        default: return ["\(path): keyword \(keyword) is not checked"]
        }
    }

    private func itemErrors(
        in value: ParsedJSON, _ keyword: String, _ argument: ParsedJSON, siblings: ParsedJSON, at path: String
    ) -> [String] {
        let prefix = siblings["prefixItems"]?.elements ?? []
        if keyword == "prefixItems" {
            return zip(value.elements, prefix).enumerated().flatMap {
                errors(in: $0.element.0, against: $0.element.1, at: "\(path)[\($0.offset)]")
            }
        }
        return value.elements.enumerated().dropFirst(prefix.count).flatMap {
            errors(in: $0.element, against: argument, at: "\(path)[\($0.offset)]")
        }
    }

    private func resolve(_ reference: String) -> ParsedJSON? {
        reference.split(separator: "/").dropFirst().reduce(root) { (value: ParsedJSON?, name) in value?[String(name)] }
    }
}

extension ParsedJSON {
    fileprivate func isOf(type: String) -> Bool {
        switch (self, type) {
        case (.null, "null"), (.flag, "boolean"), (.number, "number"), (.text, "string"), (.array, "array"),
            (.object, "object"):
            true
        case (.number(let number), "integer"): number == number.rounded()
        default: false
        }
    }
}
