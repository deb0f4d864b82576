internal import IncidentModel

/// Names of the incidents' sheets: the id, or what of it a file may be called. An id of a file that was read in may be anything.
struct SheetNames {
    private var taken: Set<String> = []

    mutating func name(of incident: Incident) -> String {
        var name = ""
        for scalar in incident.id.unicodeScalars {
            let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            name.unicodeScalars.append(isPlain || "-_.+".unicodeScalars.contains(scalar) ? scalar : "-")
            if name.utf8.count > 150 { break }
        }
        if name.isEmpty || name.hasPrefix(".") { name = "incident-" + name }
        let base = name
        var number = 2
        // Two names that differ in case alone are one file in some systems.
        while !taken.insert(name.lowercased()).inserted {
            name = "\(base)-\(number)"
            number += 1
        }
        return name
    }
}
