internal import IncidentModel

/// Simplestyle 1.1 properties. Colours are Okabe and Ito's, which colour-blind readers can tell apart; symbols are Maki
/// names, one shape a role, so that colour is never alone in saying what a marker means.
struct Simplestyle {
    let colour: String
    let symbol: String

    init(role: SiteRole) {
        switch role {
        case .launch: (colour, symbol) = ("#D55E00", "triangle")
        case .found: (colour, symbol) = ("#E69F00", "triangle-stroked")
        case .impact: (colour, symbol) = ("#0072B2", "cross")
        case .target: (colour, symbol) = ("#009E73", "circle-stroked")
        case .intercepted: (colour, symbol) = ("#CC79A7", "star")
        }
    }

    static let path = "#000000"
    static let zone = "#56B4E9"
}

extension JSONWriter {
    mutating func writeMarker(_ style: Simplestyle) {
        member("marker-color", style.colour)
        member("marker-symbol", style.symbol)
        member("marker-size", "medium")
    }

    mutating func writeOutline(colour: String, width: Int, opacity: Double = 1) {
        member("stroke", colour)
        member("stroke-width", width)
        member("stroke-opacity", opacity, decimals: 2)
    }

    mutating func writeFill(colour: String, opacity: Double) {
        member("fill", colour)
        member("fill-opacity", opacity, decimals: 2)
    }

    /// Viewers put title and description into a page, some of them as HTML: angle brackets become ‹ and ›.
    mutating func writeBalloon(title: String, description: String) {
        member("title", withoutMarkup: true) { $0(title) }
        member("description", withoutMarkup: true) { $0(description) }
    }
}
