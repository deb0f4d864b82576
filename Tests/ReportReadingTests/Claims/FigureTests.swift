import IncidentModel
import ReportReading
import Testing

@Suite("Figures that name nothing")
struct FigureTests {
    private func facts(_ field: String, _ text: String) -> [String]? { read(text).reported?.facts(field) }

    @Test(
        "take the place of what they correct",
        arguments: [
            ("Rockets hit Dora. Two guards were hurt; the hospital later raised that figure to five.", ["5"]),
            ("Rockets hit Dora. Officials first counted three wounded but later revised the number to seven.", ["7"]),
        ])
    func corrected(text: String, injured: [String]) { #expect(facts("injured", text) == injured) }

    @Test("correct munitions too, and an update now told")
    func munitions() {
        let corrected = "The army said two rockets hit Dora, but later corrected the number to three."
        #expect(facts("munitions", corrected) == ["3 landed"])
        let updated = "Three rockets hit Dora. The army now puts the number of rockets at five."
        #expect(facts("munitions", updated) == ["5 fired"])
    }

    @Test("of another speaker stand beside the first")
    func rivals() throws {
        let text =
            "Rockets hit Dora. The army said two men were wounded, while a hospital source put the figure at four."
        let claims = try #require(read(text).reported).claims.filter {
            if case .injured = $0.fact { true } else { false }
        }
        #expect(claims.map(\.speaker.name) == ["The army", "a hospital source"])
        #expect(
            facts("injured", "Rockets hit Dora. Police said six had been wounded; the mayor spoke of eight.") == [
                "6", "8",
            ])
    }

    @Test(
        "of people who are others add up",
        arguments: [
            ("Rockets hit Dora. One airman was treated for a concussion. Two others were hurt.", "3"),
            ("Rockets hit Dora. One soldier was seriously wounded and three others lightly hurt.", "4"),
            ("Rockets hit Dora. Two people were seriously injured and five suffered light injuries.", "7"),
            ("Rockets hit Dora. Four were wounded: a man who is moderately hurt and three others lightly hurt.", "4"),
        ])
    func others(text: String, injured: String) {
        #expect(facts("injured", text)?.compactMap(Int.init).max().map(String.init) == injured)
    }

    @Test("that clear one place alone deny nothing that is told of another")
    func there() {
        let text = "Rockets hit Dora, wounding two. Others fell in Taji, and nobody was wounded there."
        #expect(facts("injured", text) == ["2"])
    }

    @Test("inside the walls and outside of them add up")
    func walls() {
        let text = """
            Rockets were fired at Camp Taji. Five people were wounded inside the base. Outside its walls rounds that fell
            short wounded 20 people, police said.
            """
        #expect(facts("injured", text) == ["5", "20", "25"])
        let also = "Five were hurt when rockets fell outside the zone in Dora. Two were also hurt inside the zone."
        #expect(facts("injured", also)?.contains("12") == false)
    }

    @Test(
        "of other days and other weapons stay out",
        arguments: [
            "Rockets hit Dora, the first attack there since a contractor was killed in December.",
            "Rockets hit Dora. Elsewhere, two soldiers were killed when an explosively formed penetrator hit their car.",
            "Rockets hit Dora. The militia has named 214 members who have been killed by Israel.",
            "Rockets hit Dora. Since the fighting began 4,000 rockets have been fired at Israel, killing 12 people.",
        ])
    func elsewhere(text: String) { #expect(facts("killed", text) == []) }
}
