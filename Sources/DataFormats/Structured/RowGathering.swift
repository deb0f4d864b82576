internal import IncidentModel

/// Gathers what is made of the records of a file, in their order.
struct RowGathering {
    var file = StructuredFile()
    var sites = SiteRows()
    /// Records that say nothing of an incident.
    private(set) var others = 0
    /// Rows of incidents open them; those of their sites follow.
    var opensIncidents = false
    /// Sites are found again by the numbers of their rows.
    var keepsLinks = false
    private var sitesByLink: [Int64: (incident: Int32, number: Int32)] = [:]
    private let source: RecordSource
    private let input: FileInput?
    private var isReserved = false

    init(_ source: RecordSource, _ input: FileInput? = nil) { (self.source, self.input) = (source, input) }

    static let belongsNowhere = RecordFault("belongs to no site, or has no area")

    /// - Parameter link: the number of the row, or of the one that it belongs to.
    mutating func take(_ made: consuming SiteRowReader.Made, link: Int64? = nil) {
        switch consume made {
        case .incident(let incident):
            guard opensIncidents else { return file.incidents.append(incident) }
            let place = incident.place
            do throws(RecordFault) { try sites.addIncident(incident) } catch { leaveOut(error, place) }
        case .site(let incident, let number, let opening):
            let place = incident.place
            do throws(RecordFault) {
                let position = try sites.add(incident, number: number, opening)
                if keepsLinks, let link, let number {
                    sitesByLink[link] = (Int32(truncatingIfNeeded: position), Int32(truncatingIfNeeded: number))
                }
            } catch {
                leaveOut(error, place)
            }
        case .area(let incident, let index, let area): sites.add(area: area, of: incident, index: index)
        case .areaOfLink(let area, let place):
            guard let site = link.flatMap({ sitesByLink[$0] }) else { return leaveOut(Self.belongsNowhere, place) }
            sites.addFootprint(area, at: Int(site.incident), index: Int(site.number))
        case .other: others += 1
        case .fault(let fault, let place): leaveOut(fault, place)
        }
    }

    mutating func leaveOut(_ fault: RecordFault, _ place: RecordPlace) {
        file.findings.append(fault.finding(at: place, place.noun.rawValue))
    }

    /// - Parameter offset: behind the bytes that are done with.
    mutating func end(_ offset: Int) {
        guard let input else { return }
        input.giveBack(offset)
        guard !isReserved, sites.count + file.incidents.count > 0 else { return }
        isReserved = true
        // Lists that grow are in memory twice while they do; what is reserved and not used is in none.
        let share = Double(input.bytes.count) / Double(max(offset, 1)) * 1.05
        if sites.count > 0 { reserve(Int(Double(sites.count) * share)) }
        if !file.incidents.isEmpty {
            file.incidents.reserveCapacity(min(Int(Double(file.incidents.count) * share), Self.mostReserved))
        }
    }

    /// For incidents of which sites are gathered.
    mutating func reserve(_ count: Int) {
        if count > sites.count { sites.reserveCapacity(min(count, Self.mostReserved)) }
    }

    private static let mostReserved = 2_000_000

    /// What was gathered so far is not to be had.
    mutating func refuse(_ place: String, _ reason: String) {
        file = .refused(place, reason)
        sites = SiteRows()
    }

    /// Those of which all was said at once, then those of which sites were gathered; none is left behind.
    mutating func takeIncidents() -> [StructuredIncident] {
        var all = sites.finish()
        if !file.incidents.isEmpty { all = all.isEmpty ? file.incidents : file.incidents + all }
        file.incidents = []
        return all
    }

    /// - Parameter said: what columns were taken for.
    mutating func finish(_ said: [String], title: String) -> StructuredFile {
        file.incidents = takeIncidents()
        for text in said { file.say(text, source.path) }
        file.listFile(source, title: title)
        return file
    }
}
