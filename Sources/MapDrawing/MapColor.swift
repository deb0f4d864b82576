internal import Foundation

/// The colours that a theme file may set, by the names it uses.
public enum MapColor: String, Hashable, Sendable, CaseIterable {
    case paper, land, quarterLine, water, waterInk, street, zone, ink, quietInk, faint, halo
    case launch, impact, target, found, intercepted
}

/// A colour of the screen, `#rrggbb`.
public struct HexColor: Hashable, Sendable, CustomStringConvertible {
    let red: UInt8
    let green: UInt8
    let blue: UInt8

    /// - Returns: nil unless the text is `#` and six hexadecimal digits.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[0] == UInt8(ascii: "#"), bytes.dropFirst().allSatisfy(Self.isDigit),
            let number = UInt32(text.dropFirst(), radix: 16)
        else { return nil }
        red = UInt8(truncatingIfNeeded: number >> 16)
        green = UInt8(truncatingIfNeeded: number >> 8)
        blue = UInt8(truncatingIfNeeded: number)
    }

    public var description: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// A share of the second colour over the first, both as text; left to the browser where one is a variable.
    static func mixed(_ ground: String, _ color: String, _ share: Double) -> String {
        guard let a = HexColor(ground), let b = HexColor(color) else {
            return "color-mix(in srgb,\(color) \(Int((share * 100).rounded()))%,\(ground))"
        }
        func part(_ from: UInt8, _ to: UInt8) -> UInt8 {
            UInt8((Double(from) + (Double(to) - Double(from)) * share).rounded())
        }
        return HexColor(red: part(a.red, b.red), green: part(a.green, b.green), blue: part(a.blue, b.blue)).description
    }

    private init(red: UInt8, green: UInt8, blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...70, 97...102: true
        default: false
        }
    }

    /// Red, green and blue, 0 … 1, proportional to light. Source: IEC 61966-2-1.
    var linear: SIMD3<Double> {
        func light(_ part: UInt8) -> Double {
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return SIMD3(light(red), light(green), light(blue))
    }

    /// 0 black … 1 white. Source: WCAG 2.2, relative luminance.
    var luminance: Double { (linear * SIMD3(0.2126, 0.7152, 0.0722)).sum() }

    /// 1 … 21. Source: WCAG 2.2, contrast ratio.
    func contrast(with other: HexColor) -> Double {
        (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
    }
}

extension Palette {
    /// The theme's palette with some colours of the user's own.
    static func of(_ theme: MapTheme, with colors: [MapColor: HexColor]) -> Palette {
        var palette = of(theme)
        for (name, color) in colors { palette[keyPath: path(to: name)] = color.description }
        return palette
    }

    /// What a sheet's options ask for.
    static func of(_ options: MapOptions) -> Palette {
        let palette = of(options.theme, with: options.colors)
        return options.takesPageColors ? palette.withVariables : palette
    }

    /// Each colour the CSS variable of its name, and itself where the page has none.
    private var withVariables: Palette {
        var palette = self
        for color in MapColor.allCases {
            let own = self[keyPath: Self.path(to: color)]
            palette[keyPath: Self.path(to: color)] = "var(--m-\(color.rawValue),\(own))"
        }
        return palette
    }

    static func path(to color: MapColor) -> WritableKeyPath<Palette, String> {
        switch color {
        case .paper: \.paper
        case .land: \.land
        case .quarterLine: \.quarterLine
        case .water: \.water
        case .waterInk: \.waterInk
        case .street: \.street
        case .zone: \.zone
        case .ink: \.ink
        case .quietInk: \.quietInk
        case .faint: \.faint
        case .halo: \.halo
        case .launch: \.launch
        case .impact: \.impact
        case .target: \.target
        case .found: \.found
        case .intercepted: \.intercepted
        }
    }
}
