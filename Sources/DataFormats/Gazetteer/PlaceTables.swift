internal import ByteWriting
public import IncidentModel

/// A gazetteer as a table, one place a row.
public enum PlaceCSV {
    public static func bytes(_ places: [Place]) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(
            "id,name,other_names,longitude,latitude,uncertainty_m,feature_code,tier,within,source,licence,doubt\r\n")
        for place in places {
            let point = place.point
            let others = place.names.map(\.toponym).filter { $0 != place.title }
            let cells: [String] = [place.id.rawValue, place.title, others.joined(separator: "|")]
            for cell in cells {
                writer.writeCSV(cell)
                writer.write(",")
            }
            for degrees in [point?.longitude, point?.latitude] {
                if let degrees { writer.write(degrees, decimals: 7) }
                writer.write(",")
            }
            writer.write(place.uncertaintyMeters, decimals: 0)
            let sources = place.sources.map(\.name).joined(separator: "; ")
            let licences = place.sources.map(\.licence).joined(separator: "; ")
            let rest = [
                place.featureCode, String(place.tier), place.within?.rawValue ?? "", sources, licences, place.doubt,
            ]
            for cell in rest {
                writer.write(",")
                writer.writeCSV(cell)
            }
            writer.write("\r\n")
        }
        return writer.bytes
    }
}

/// A gazetteer as plain GeoJSON: flat properties, for programs that know nothing of Linked Places.
public enum PlaceGeoJSON {
    public static func bytes(_ places: [Place]) -> [UInt8] {
        var json = JSONWriter()
        json.object(.compact) { json in
            json.member("type", "FeatureCollection")
            json.key("features")
            json.array(places) { json, place in
                json.object(.compact) { json in
                    json.member("type", "Feature")
                    json.member("id", place.id.rawValue)
                    json.key("properties")
                    json.object(.compact) { json in
                        json.member("name", place.title)
                        json.member(
                            "other_names",
                            place.names.map(\.toponym).filter { $0 != place.title }.joined(separator: "|"))
                        json.member("longitude", place.point?.longitude, decimals: 7)
                        json.member("latitude", place.point?.latitude, decimals: 7)
                        json.member("feature_code", place.featureCode)
                        json.member("tier", place.tier)
                        json.key("uncertainty_m")
                        json.value(place.uncertaintyMeters, decimals: 0)
                        json.member("within", place.within?.rawValue)
                        json.member("source", place.sources.map(\.name).joined(separator: "; "))
                        json.member("licence", place.sources.map(\.licence).joined(separator: "; "))
                        json.member("doubt", place.doubt)
                    }
                    json.key("geometry")
                    json.write(place.geometry)
                }
            }
        }
        json.output.write("\n")
        return json.output.bytes
    }
}
