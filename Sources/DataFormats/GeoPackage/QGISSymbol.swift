internal import FoundationEssentials
internal import IncidentModel

/// The map's symbols of the roles as small drawings whose colours QGIS sets: star, triangle, ring with a cross, square, diamond.
enum QGISSymbol {
    static func svg(_ role: SiteRole) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="-12 -12 24 24">\
        <path d="\(outline(role))" fill="param(fill)" fill-opacity="param(fill-opacity)" stroke="param(outline)" \
        stroke-width="param(outline-width) 1" stroke-linejoin="round"/>\
        <path d="\(inside(role))" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/></svg>
        """
    }

    private static func outline(_ role: SiteRole) -> String {
        switch role {
        case .launch: "M0-10.5 9.8 7-9.8 7z"
        case .found: "M-8-8 8-8 8 8-8 8z"
        case .target: "M9.5 0A9.5 9.5 0 1 1-9.5 0 9.5 9.5 0 1 1 9.5 0z"
        case .intercepted: "M0-11 11 0 0 11-11 0z"
        case .impact:
            "M0-11 2.2-5.3 7.8-7.8 5.3-2.2 11 0 5.3 2.2 7.8 7.8 2.2 5.3 0 11-2.2 5.3-7.8 7.8-5.3 2.2-11 0-5.3-2.2-7.8-7.8-2.2-5.3z"
        }
    }

    private static func inside(_ role: SiteRole) -> String {
        switch role {
        case .launch, .impact: ""
        case .target: "M-5.8 0H5.8M0-5.8V5.8"
        case .found: "M-4 0H4"
        case .intercepted: "M-3.6-3.6 3.6 3.6M-3.6 3.6 3.6-3.6"
        }
    }
}

extension String {
    var base64: String { Data(utf8).base64EncodedString() }
}
