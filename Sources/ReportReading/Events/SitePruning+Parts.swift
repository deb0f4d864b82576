internal import IncidentModel

/// Parts of a town that are told in general: "in several parts of the city", "homes in eastern Baghdad".
extension SitePruning {
    /// "hit homes in eastern Baghdad", and in a sentence of its own which quarters: the part of the town is told by them.
    func dropPartsOfTowns(from sites: inout [Site], _ roles: [SiteRole]) {
        func isPartOfTown(_ site: Site) -> Bool {
            switch site.phrase.relation {
            case .partOf: break
            // "a training complex south of Baghdad", until the report names it.
            case .sideOf where site.role == .impact: break
            default: return false
            }
            guard site.phrase.anchors.count == 1,
                let token = passage.token(at: site.phrase.anchors[0].range.lowerBound)
            else { return false }
            return passage.tokens[token].start == site.phrase.anchors[0].range.lowerBound
                && passage.isContainerName[token] && site.phrase.qualifiers.allSatisfy { isContainerName($0.place) }
        }
        sites.drop { all, part in
            roles.contains(all[part].role) && isPartOfTown(all[part])
                && all.indices.contains { other in
                    roles.contains(all[other].role) && !isPartOfTown(all[other]) && !isPlainContainer(all[other])
                        && all[other].phrase.anchors.first?.isDescription == false && isInside(all[other])
                        && all[other].evidence.first?.range.overlaps(all[part].evidence.first?.range ?? 0..<0) != true
                }
        }
    }

    /// "Iraq's western Anbar province": the country goes without saying.
    private func isContainerName(_ place: PlaceReference) -> Bool {
        guard !place.isDescription, let token = passage.token(at: place.range.lowerBound) else { return false }
        return passage.isContainerName[token] || passage.isA(token, .country)
    }

    /// "landed in several parts of the city", where the report names some of them.
    func dropSeveralParts(from sites: inout [Site]) {
        func isSeveral(_ site: Site) -> Bool {
            guard Self.ends.contains(site.role), site.phrase.anchors.count == 1, Self.mayHoldOf(site.verbatim) else {
                return false
            }
            let words = site.verbatim.lowercased().split { !$0.isLetter }.prefix(6).map(String.init)
            // "the P and Q areas of the city" have names.
            if !site.phrase.anchors[0].isDescription, let first = words.first,
                site.phrase.anchors[0].name.lowercased().hasPrefix(first)
            {
                return false
            }
            // "parts of P and Q" are two quarters, "several parts of P", "densely populated parts of P" are of a town.
            guard
                !words.isEmpty && !Self.opensParts.contains(words[0])
                    || words.count > 1 && words[0] == "in"
                        && !Self.opensParts.contains(words[1])
                    || isPlainContainer(site) || site.phrase.anchors[0].isDescription || site.phrase.relation.isInPart
            else { return false }
            guard
                let several = words.indices.dropLast().first(where: {
                    ["parts", "neighborhoods", "neighbourhoods", "districts", "areas", "quarters", "corners"].contains(
                        words[$0]) && words[$0 + 1] == "of"
                })
            else { return false }
            // "homes in the districts of P and Q" are in two of them.
            return words[several] == "parts" || several < 2 || words[several - 1] != "the"
                || isPlainContainer(site) || site.phrase.anchors[0].isDescription
        }
        guard sites.count > 1,
            case let all = sites,
            all.indices.contains(where: { index in
                Self.ends.contains(all[index].role) && isInside(all[index])
                    && all[index].phrase.anchors.first?.isDescription == false && !isSeveral(all[index])
                    && !isPlainContainer(all[index])
            })
        else { return }
        sites.drop { isSeveral($0[$1]) }
    }

    private static let opensParts: Set<String> = ["in", "on", "at", "the", "parts", "areas"]

    /// False when "of" is surely not there behind a word that ends in "s".
    private static func mayHoldOf(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            (0..<max(0, bytes.count - 2)).contains { index in
                bytes[index + 1] | 0x20 == UInt8(ascii: "o") && bytes[index + 2] | 0x20 == UInt8(ascii: "f")
                    && (bytes[index] | 0x20) &- 97 >= 26
                    && (index == 0 || bytes[index - 1] | 0x20 == UInt8(ascii: "s")
                        || (bytes[index - 1] | 0x20) &- 97 >= 26)
            }
        }
    }
}
