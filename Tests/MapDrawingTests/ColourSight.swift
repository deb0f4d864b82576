@testable import MapDrawing

/// How an eye sees colours: with all three kinds of cones, or without one.
enum ColourSight: String, CaseIterable {
    case full, protan, deutan, tritan

    /// In linear light. Source: Machado, Oliveira, Fernandes, "A physiologically-based model for simulation of color vision
    /// deficiency", 2009, severity 1.
    private var rows: [SIMD3<Double>] {
        switch self {
        case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protan:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deutan:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .tritan:
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        }
    }

    /// Oklab, whose distances are about those the eye sees. Source: B. Ottosson, 2020.
    func oklab(_ color: HexColor) -> SIMD3<Double> {
        let light = color.linear
        let rgb = SIMD3((rows[0] * light).sum(), (rows[1] * light).sum(), (rows[2] * light).sum())
        func dot(_ a: Double, _ b: Double, _ c: Double, _ v: SIMD3<Double>) -> Double { a * v.x + b * v.y + c * v.z }
        func root(_ value: Double) -> Double {
            var guess = 1.0
            guard value > 0 else { return 0 }
            for _ in 0..<60 { guess = (2 * guess + value / (guess * guess)) / 3 }
            return guess
        }
        let cones = SIMD3(
            root(dot(0.4122214708, 0.5363325363, 0.0514459929, rgb)),
            root(dot(0.2119034982, 0.6806995451, 0.1073969566, rgb)),
            root(dot(0.0883024619, 0.2817188376, 0.6299787005, rgb)))
        return SIMD3(
            dot(0.2104542553, 0.7936177850, -0.0040720468, cones),
            dot(1.9779984951, -2.4285922050, 0.4505937099, cones),
            dot(0.0259040371, 0.7827717662, -0.8086757660, cones))
    }

    func lightness(_ color: HexColor) -> Double { oklab(color).x }

    func distance(_ a: HexColor, _ b: HexColor) -> Double {
        let way = oklab(a) - oklab(b)
        return (way * way).sum().squareRoot()
    }
}
