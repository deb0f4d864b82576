internal import IncidentModel
internal import MapDrawing

extension PageIndex {
    /// One array of details for every `chunk` incidents, in the order of their numbers.
    func detailChunks() -> [[UInt8]] {
        let excerpts = ExcerptMaker(collection.reports)
        let starts = Array(stride(from: 0, to: order.count, by: Self.chunk))
        return starts.concurrentMap(stride: 1) { start in
            var json = PageJSON()
            json.list { json in
                for index in order[start..<min(start + Self.chunk, order.count)] {
                    write(collection.incidents[index], excerpts, to: &json)
                }
            }
            return json.bytes
        }
    }

    private func write(_ incident: Incident, _ excerpts: ExcerptMaker, to json: inout PageJSON) {
        json.object { json in
            json.key("facts")
            json.list { json in for fact in Self.facts(incident) { json.values(fact) } }
            json.key("sites")
            json.list { json in for site in incident.sites { Self.write(site, to: &json) } }
            json.key("ways")
            json.list { json in for distance in incident.distances { Self.write(distance, to: &json) } }
            json.key("zones")
            writeZones(of: incident, to: &json)
            json.key("findings")
            json.list { json in
                for finding in incident.findings + incident.sites.flatMap(\.findings) {
                    json.values([finding.severity.rawValue, finding.message])
                }
            }
            json.key("claims")
            json.list { json in for claim in incident.claims { Self.write(claim, to: &json) } }
            json.key("quotes")
            json.list { json in
                for report in incident.reports {
                    json.list { json in
                        json.value(number(of: report) ?? -1)
                        excerpts.write(report, of: incident, to: &json)
                    }
                }
            }
        }
    }

    private static func facts(_ incident: Incident) -> [[String]] {
        let texts = incident.listTexts()
        var facts = [["When", texts.date], ["Weapon", texts.weapon]]
        if let status = texts.status { facts.append(["Status", status]) }
        if let harm = texts.harm { facts.append(["Harm and damage", harm]) }
        for (name, values) in [
            ("Casualty details", incident.casualties.notes), ("Claimed by", incident.claimedBy),
            ("Attributed to", incident.attributedTo), ("Blamed", incident.blamed),
        ] where !values.isEmpty {
            facts.append([name, values.joined(separator: "; ")])
        }
        return facts
    }

    /// `[verbatim, speaker, kind of speaker, relation, longitude, latitude, ACLED, GED, count, [[candidate, score, reasons]]]`
    private static func write(_ site: Site, to json: inout PageJSON) {
        json.list { json in
            json.value(site.verbatim)
            json.value(site.speaker.name)
            json.value(site.basis)
            json.value(site.phrase.relation.description)
            json.value(site.placement?.point.longitude, decimals: 5)
            json.value(site.placement?.point.latitude, decimals: 5)
            json.value(site.placement?.precision.acled)
            json.value(site.placement?.precision.ged)
            json.value(site.count?.description)
            json.list { json in
                for candidate in site.candidates.prefix(6) {
                    json.list { json in
                        json.value(candidate.name)
                        json.value(candidate.score, decimals: 2)
                        json.value(candidate.reasons.joined(separator: ", "))
                    }
                }
            }
        }
    }

    /// `[from, to, distance, direction]`
    private static func write(_ distance: SiteDistance, to json: inout PageJSON) {
        json.list { json in
            json.value(distance.from)
            json.value(distance.to)
            json.value(DistanceText(distance)?.kilometres)
            json.value(AzimuthText(distance).map { "\($0.compass) (\($0.degrees)°)" })
        }
    }

    /// `[zone, site, share in percent]`, where any part lies inside.
    private func writeZones(of incident: Incident, to json: inout PageJSON) {
        let numbers = Dictionary(
            collection.zones.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        json.list { json in
            for membership in incident.zones where membership.share >= 0.005 {
                guard let zone = numbers[membership.zone] else { continue }
                json.list { json in
                    json.value(zone)
                    json.value(membership.site)
                    json.value(min(membership.share, 1) * 100, decimals: 0)
                }
            }
        }
    }

    /// `[field, value, speaker, flags]`; flags as of sites.
    private static func write(_ claim: Claim, to json: inout PageJSON) {
        json.list { json in
            json.value(claim.fact.field)
            json.value(claim.fact.summary)
            json.value(claim.speaker.name.isEmpty ? claim.speaker.kind.rawValue : claim.speaker.name)
            json.value((claim.isHedged ? 1 : 0) + (claim.isDenied ? 2 : 0))
        }
    }
}
