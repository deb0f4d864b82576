internal import FoundationEssentials
public import MapDrawing
internal import Yams

/// A look: one of the three that come with the program, or one of them with colours from a YAML file.
///
///     base: dark
///     colors:
///       launch: "#ff8432"
public struct SheetTheme: Hashable, Sendable {
    public var base = MapTheme.light
    public var colors: [MapColor: HexColor] = [:]

    public init() {}

    /// - Parameter text: `light`, `dark`, `print`, or the path of a file.
    /// - Throws: `PipelineError.stage` with file, line and what to write instead.
    public init(_ text: String) throws {
        if let known = MapTheme(rawValue: text) {
            self.init()
            base = known
            return
        }
        guard let data = try? Data(contentsOf: URL(filePath: text)) else {
            throw PipelineError.stage(
                "--theme \(text) is no file that can be read; write light, dark, print or a YAML file.")
        }
        try self.init(yaml: String(decoding: data, as: UTF8.self), file: text)
    }

    init(yaml: String, file: String) throws {
        let node: Node?
        do { node = try Yams.compose(yaml: yaml) } catch {
            throw PipelineError.stage("\(file) is not YAML: \("\(error)".split(separator: "\n").first ?? "")")
        }
        guard let mapping = node?.mapping else {
            throw PipelineError.stage(
                "\(file) is no theme; write `base: light` and `colors:` with names and \"#rrggbb\".")
        }
        for (key, value) in mapping {
            let place = "\(file):\(key.mark?.line ?? 1)"
            switch key.string {
            case "base":
                guard let name = value.string, let known = MapTheme(rawValue: name) else {
                    throw PipelineError.stage("\(place): base is light, dark or print.")
                }
                base = known
            case "colors":
                guard let entries = value.mapping else {
                    throw PipelineError.stage("\(place): colors holds lines such as launch: \"#d55e00\".")
                }
                for (name, color) in entries { try take(name, color, file: file) }
            default:
                throw PipelineError.stage("\(place): unknown key \"\(key.string ?? "?")\"; known are base and colors.")
            }
        }
    }

    private mutating func take(_ name: Node, _ color: Node, file: String) throws {
        let place = "\(file):\(name.mark?.line ?? 1)"
        guard let known = name.string.flatMap(MapColor.init(rawValue:)) else {
            let all = MapColor.allCases.map(\.rawValue).joined(separator: ", ")
            throw PipelineError.stage("\(place): unknown colour \"\(name.string ?? "?")\"; known are \(all).")
        }
        guard let hex = color.string.flatMap(HexColor.init) else {
            throw PipelineError.stage(
                "\(place): \(known.rawValue) is no colour; write six hexadecimal digits in quotes, such as \"#d55e00\"."
            )
        }
        colors[known] = hex
    }
}
