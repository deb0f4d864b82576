internal import IncidentModel

/// Numbers and names of the sites.
extension SheetLabels {
    /// Symbols of which each may have its name; of more the numbers alone are legible.
    private static let mostNamed = 150
    /// Pixels within which symbols of one name can do with one of them.
    private static let sharingReach = 170.0
    /// Pixels of a name in one line, and of the lines of one that is longer.
    private static let widestName = 230.0
    private static let widestFold = 160.0

    /// What a shorter form costs, where the longer one has room.
    private enum Loss {
        static let arabic = 3.0
        /// In two lines.
        static let folded = 3.5
        /// The end of the name left out.
        static let cut = 24.0
        /// The number alone, where no name nearby is its own.
        static let name = 78.0
        static let numbers = 4.0
        /// Of a symbol that another one names.
        static let repeated = 14.0
        /// The number on the symbol itself.
        static let everything = 160.0
    }

    /// Every symbol needs its number and, if it can be, its name; all of them find their places together.
    ///
    /// - Parameter markers: the weightiest first.
    mutating func place(_ markers: [SiteMarker]) {
        guard markers.count <= Self.mostNamed else {
            enclosed = markers.filter { !placeNumber(of: $0) }
            return
        }
        var requests: [LabelRequest] = []
        var asked: [SiteMarker] = []
        for (index, marker) in markers.enumerated() {
            // Beside a symbol that has the name already, the number is enough.
            let isNamedNearby = markers[..<index].contains { other in
                other.label == marker.label && (other.position - marker.position).length < Self.sharingReach
            }
            if isNamedNearby, !marker.isNumbered { continue }
            asked.append(marker)
            // Where the same place has several symbols its Arabic name is told once.
            let isFirst = written.insert(marker.arabicName ?? "").inserted
            requests.append(
                Self.request(marker, arabic: isFirst ? marker.arabicName : nil, isNamedNearby: isNamedNearby))
        }
        let isPlaced = placer.settle(requests, effort: .sites)
        enclosed = zip(asked, isPlaced).filter { !$0.1 && $0.0.isNumbered }.map(\.0)
    }

    private static func request(_ marker: SiteMarker, arabic: String?, isNamedNearby: Bool) -> LabelRequest {
        func line(_ text: String) -> LabelText.Line {
            LabelText.Line(
                text: text, name: marker.isBackground ? "t-site-b" : "t-site", size: TypeSize.site, weight: .bold)
        }
        let name = line(shortened(marker.label, width: widestName, size: TypeSize.site, weight: .bold))
        let isCut = name.text != marker.label
        func text(_ lines: [LabelText.Line], _ badge: String) -> LabelText {
            LabelText(lines: lines, badge: marker.isNumbered ? badge : nil, isFaded: marker.isBackground)
        }
        if let counted = marker.counted {
            let count = LabelText.Line(text: counted.text, name: "t-dist", size: TypeSize.distance)
            let figure = LabelText.Line(
                text: String(marker.numbers.count), name: name.name, size: TypeSize.site, weight: .bold)
            // The place of the most attacks is the last that may go without its name.
            let nameless = isNamedNearby ? 0 : Loss.name * (0.6 + 2.4 * counted.share)
            let forms = [
                (text: LabelText(lines: [name, count]), loss: isNamedNearby ? Loss.repeated : 0),
                (text: LabelText(lines: [count]), loss: nameless),
                (text: LabelText(lines: [figure]), loss: nameless + Loss.numbers),
            ]
            return request(marker, forms, most: Loss.everything * (1 + 2 * counted.share))
        }
        let folded = wrapped(
            marker.label, width: isCut ? widestFold : 124, size: TypeSize.site, weight: .bold, maxLines: isCut ? 3 : 2
        ).map(line)
        let second = arabic.map { [LabelText.Line(text: $0, name: "t-ar", size: TypeSize.arabic)] }
        let named = isNamedNearby ? Loss.repeated : 0
        let nameless = isNamedNearby ? 0 : Loss.name
        var forms: [(text: LabelText, loss: Double)] = []
        let isOnlyName = second == nil ? 0 : Loss.arabic
        // A name of several lines is whole, one that is cut is not.
        let cut = isCut ? Loss.cut : 0
        if isCut, let second { forms.append((text(folded + second, marker.badge), named)) }
        if isCut { forms.append((text(folded, marker.badge), named + isOnlyName)) }
        if let second { forms.append((text([name] + second, marker.badge), named + cut)) }
        forms.append((text([name], marker.badge), named + cut + isOnlyName))
        if !isCut, folded.count > 1 { forms.append((text(folded, marker.badge), named + Loss.folded + isOnlyName)) }
        guard marker.isNumbered else { return request(marker, forms) }
        forms.append((text([], marker.badge), nameless))
        if marker.briefBadge != marker.badge { forms.append((text([], marker.briefBadge), nameless + Loss.numbers)) }
        return request(marker, forms)
    }

    /// - Parameter most: what its name may cost.
    private static func request(
        _ marker: SiteMarker, _ forms: [(text: LabelText, loss: Double)], most: Double = Loss.everything
    ) -> LabelRequest {
        let candidates = forms.enumerated().flatMap { variant, form in
            LabelCandidates.around(marker.position, radius: marker.radius, form.text).map { candidate in
                var own = candidate
                (own.variant, own.cost) = (variant, candidate.cost + form.loss)
                return own
            }
        }
        return LabelRequest(
            text: forms[0].text, candidates: candidates, limit: most, loss: most,
            variants: forms.dropFirst().map(\.text), mayLead: true)
    }

    private mutating func placeNumber(of marker: SiteMarker) -> Bool {
        [marker.badge, marker.briefBadge].contains { badge in
            let told = marker.counted == nil ? badge : String(marker.numbers.count)
            let number = LabelText(lines: [], badge: told, isFaded: marker.isBackground)
            let near = LabelCandidates.beside(marker.position, radius: marker.radius, number)
            return placer.place(number, at: near, limit: 34) != nil
        }
    }
}
