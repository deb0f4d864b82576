internal import ByteWriting
internal import GazetteerIndex
internal import IncidentModel

/// Gazetteer entries as a table or as JSON.
struct PlaceTable {
    var places: [Place]
    /// How each entry was found; as many as places, or none.
    var matches: [NameMatch] = []

    func print(_ format: TableFormat) {
        switch format {
        case .table: table().lines().forEach(Console.print)
        case .json: Console.write(json())
        }
    }

    private func table() -> TextTable {
        let header = ["id", "name", "code", "tier", "uncertainty_m", "within"] + (matches.isEmpty ? [] : ["how"])
        var table = TextTable(header: header)
        for (index, place) in places.enumerated() {
            var row = [
                place.id.rawValue, place.title, place.featureCode, String(place.tier),
                String(Int(place.uncertaintyMeters.rounded())),
                place.within?.rawValue ?? "",
            ]
            if !matches.isEmpty { row.append(how(index)) }
            table.rows.append(row)
        }
        return table
    }

    private func how(_ index: Int) -> String {
        guard matches.indices.contains(index) else { return "" }
        return switch matches[index].kind {
        case .exact: "as written"
        case .folded: "spelling of \(matches[index].matchedName)"
        case .fuzzy(let edits): "\(edits) letter\(edits == 1 ? "" : "s") from \(matches[index].matchedName)"
        }
    }

    private func json() -> [UInt8] {
        var writer = ByteWriter()
        writer.write("[")
        for (index, place) in places.enumerated() {
            writer.write(index > 0 ? ",\n " : "\n ")
            writer.write("{\"id\": ")
            writer.writeJSON(place.id.rawValue)
            writer.write(", \"name\": ")
            writer.writeJSON(place.title)
            writer.write(", \"code\": ")
            writer.writeJSON(place.featureCode)
            writer.write(", \"tier\": ")
            writer.write(place.tier)
            writer.write(", \"uncertainty_m\": ")
            writer.write(place.uncertaintyMeters, decimals: 0)
            writer.write(", \"point\": ")
            if let point = place.point {
                writer.write("[")
                writer.write(point.longitude, decimals: 4)
                writer.write(", ")
                writer.write(point.latitude, decimals: 4)
                writer.write("]")
            } else {
                writer.write("null")
            }
            writer.write(", \"doubt\": ")
            writer.writeJSON(place.doubt)
            writer.write("}")
        }
        writer.write("\n]\n")
        return writer.bytes
    }
}
