import IncidentModel
import Testing

@Suite("Relations")
struct RelationTests {
    @Test(
        "are written as the products name them",
        arguments: [
            (Relation.in, "in"), (.acrossRiver, "acrossRiver"), (.partOf(.north), "partOf(north)"),
            (.sideOf(.southWest), "sideOf(south-west)"),
            (.distance(meters: 3000, direction: .south, isVague: false), "distance(3000, south)"),
            (.distance(meters: 4828.03, direction: nil, isVague: true), "distance(~4828)"),
        ])
    func text(relation: Relation, text: String) {
        #expect(relation.description == text)
    }

    @Test("a launcher that was found is a launch site whose basis says so")
    func found() {
        let site = Site(
            role: .found, phrase: LocationPhrase(relation: .in, anchors: [PlaceReference(name: "Dora")]),
            verbatim: "in Dora", speaker: Speaker(kind: .official))
        #expect(site.basis == "launcherFound")
        #expect(Incident(id: "a", status: .carriedOut, sites: [site]).launches == [site])
    }

    @Test("two anchors of between are one name")
    func between() {
        let phrase = LocationPhrase(
            relation: .between, anchors: [PlaceReference(name: "Dora"), PlaceReference(name: "Zafaraniya")])
        #expect(phrase.name == "Dora–Zafaraniya")
    }
}
