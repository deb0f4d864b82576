import IncidentModel
import ReportReading
import TestSupport
import Testing

/// Sentences made up for the phenomena, none from a report.
struct RoleTests {
    @Test(
        "launch and impact are told apart",
        arguments: [
            ("Three rockets launched from Sadr City hit the Green Zone on Monday.", ["Sadr City"], ["Green Zone"]),
            ("A drone, fired from an area near Taji, crashed into a house in Karrada.", ["Taji"], ["Karrada"]),
            ("Rockets from Zafaraniya landed inside the Green Zone, police said.", ["Zafaraniya"], ["Green Zone"]),
            (
                "The launch site of the rockets was in the Dora neighborhood, and they landed near Zawra Park.",
                ["Dora"], ["Zawra Park"]
            ),
            (
                "Two mortar rounds fell near the U.S. Embassy; the attack originated from Sadr City.", ["Sadr City"],
                ["U.S. Embassy"]
            ),
            (
                "Baghdad International Airport was hit by four rockets fired from Abu Ghraib.", ["Abu Ghraib"],
                ["Baghdad International Airport"]
            ),
            (
                "Four Katyusha rockets landed in Dora, Karrada and near Zawra Park.", [],
                ["Dora", "Karrada", "Zawra Park"]
            ),
        ])
    func roles(sentence: String, launches: [String], impacts: [String]) throws {
        let event = try #require(read(sentence).reported)
        #expect(event.names(.launch) == launches)
        #expect(event.names(.impact) == impacts)
    }

    @Test("toward a place is a target, not an impact")
    func toward() throws {
        let event = try #require(read("Five rockets were fired toward Balad on Sunday.").reported)
        #expect(event.names(.target) == ["Balad"])
        #expect(event.names(.impact).isEmpty)
    }

    @Test("a launcher that is found is a site of its own role, and its unfired rockets are no munitions of the attack")
    func launcherFound() throws {
        let text =
            "Three rockets landed in the Green Zone. Security forces found the launcher with five unfired rockets in Dora."
        let event = try #require(read(text).reported)
        #expect(event.names(.found) == ["Dora"])
        #expect(event.facts("munitions") == ["3 landed"])
    }

    @Test("the stock clause about a place makes it neither target nor second impact")
    func boilerplate() throws {
        let text = "A rocket landed in the Green Zone, which houses the US Embassy and government buildings."
        let event = try #require(read(text).reported)
        #expect(event.names(.impact) == ["Green Zone"])
        #expect(event.names(.target).isEmpty)
    }

    @Test(
        "a sentence without a munition is no attack",
        arguments: [
            "Gunmen fired on protesters in Dora.", "Covid-19 hit Baghdad hard.", "Baghdad said it would respond.",
            "The president landed in Baghdad on Friday.", "Talks were launched in Baghdad.", "",
        ])
    func noAttack(sentence: String) {
        #expect(read(sentence).events.isEmpty)
    }

    @Test("a place that no gazetteer knows is a site when the sentence gives it a role")
    func unknownName() throws {
        let event = try #require(read("Two rockets were fired from the village of Kharabsheh.").reported)
        #expect(event.names(.launch) == ["Kharabsheh"])
    }

    @Test("the embassy points back to the embassy named before")
    func anaphor() throws {
        let event = try #require(read("Sirens rang at the US Embassy. Two rockets hit the compound.").reported)
        #expect(event.names(.impact) == ["US Embassy"])
    }

    @Test("evidence is the report's own bytes")
    func evidence() throws {
        let text = "“Früh” am Montag. Two rockets were fired from Dora."
        let event = try #require(read(text).reported)
        let evidence = try #require(event.sites.first?.evidence.first)
        #expect(String(decoding: Array(text.utf8)[evidence.range], as: UTF8.self) == evidence.quote)
        #expect(evidence.quote == "Two rockets were fired from Dora")
    }

    @Test(
        "an attack that says with what has its place behind it, harm or none between",
        arguments: [
            ("A mortar attack killed a man in Dora on Friday.", SiteRole.impact),
            ("A rocket attack in Dora on Friday killed one person.", .impact),
            ("Rocket fire from Taji wounded two people in Dora on Monday.", .impact),
            ("The mortar shelling of Dora went on, wounding two.", .impact),
            ("There was a rocket attack on a market in Dora on Friday.", .impact),
            ("There was a drone attack on an oil depot in Dora on Friday.", .impact),
        ])
    func attackNouns(text: String, role: SiteRole) throws {
        let event = try #require(read(text).reported)
        #expect(event.names(role) == ["Dora"], "\(event.sites.map { "\($0.role) \($0.name)" })")
    }

    @Test("dozens of rockets are a number, dozens of attacks a series")
    func dozens() throws {
        let event = try #require(read("Dozens of rockets were fired from Taji towards Dora on Sunday.").reported)
        #expect(event.names(.launch) == ["Taji"] && event.names(.target) == ["Dora"])
        #expect(read("Dozens of rocket attacks have hit Dora since 2019.").reported == nil)
    }

    @Test("character references of a page are read as the characters they stand for, evidence in the bytes as given")
    func characterReferences() throws {
        let text =
            "Two rockets fired from Dora&#8217;s outskirts hit Taji on Sunday,&nbsp;January&nbsp;26, &quot;police&quot; said."
        let event = try #require(read(text).reported)
        #expect(event.names(.launch) == ["Dora"] && event.names(.impact) == ["Taji"])
        #expect(event.facts("date").contains { $0.hasPrefix("XXXX-01-26") }, "\(event.facts("date"))")
        for evidence in event.sites.flatMap(\.evidence) {
            #expect(String(decoding: Array(text.utf8)[evidence.range], as: UTF8.self) == evidence.quote)
        }
    }
}
