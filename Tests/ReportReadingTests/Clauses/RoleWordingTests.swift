import IncidentModel
import ReportReading
import TestSupport
import Testing

/// Wordings of the press for each role; the names are made up or stand in no gazetteer of the tests.
struct RoleWordingTests {
    @Test(
        "where it was launched from, in whatever words",
        arguments: [
            ("Two rockets hit Camp Orlan. The source of the rockets was the village of Tel Bardi.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. The launch site was the Hay Marwan district, police said.", "Hay Marwan"),
            ("Two rockets hit Camp Orlan. Local police traced them to the groves of Tel Bardi.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. All the two were fired from Tel Bardi, an inquiry found.", "Tel Bardi"),
            ("Two rockets, fired by militants holed up in Tel Bardi, hit Camp Orlan.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. The launch seems to have taken place in Tel Bardi.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan and soldiers searched Tel Bardi, from where they were fired.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. The shells came from a stretch of farmland near Tel Bardi.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. They were fired from nearby plots in Nasr wal-Ezz.", "Nasr wal-Ezz"),
            (
                "Two rockets hit Camp Orlan. They were fired, one after the other, by militants dug in at Tel Bardi.",
                "Tel Bardi"
            ),
            (
                "Two rockets hit Camp Orlan. They had set off from a village belonging to Tel Bardi district.",
                "Tel Bardi"
            ),
            ("Two rockets hit Camp Orlan. The shelling was carried out from the side of Tel Bardi.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. The men had fired from the Tel Bardi area and fled to Samreh.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. The place of the launch is the Tel Bardi desert.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. They were fired from a lorry loaded with hay in Tel Bardi.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. They must have come from an abandoned tannery.", "abandoned tannery"),
            (
                "Two rockets hit Camp Orlan. The army said the fire had originated in Tel Bardi, a farming belt.",
                "Tel Bardi"
            ),
            ("Two rockets hit Camp Orlan. The launch place has been determined: the Tel Bardi area.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. The place of launching was the Hay Marwan district.", "Hay Marwan"),
            ("Two rockets hit Camp Orlan. They had been launched off the back of a truck in Tel Bardi.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. Radar had traced the firing to a yard in Tel Bardi.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. They were let go from the Tel Bardi area.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. Those that struck the camp came out of a grove near Tel Bardi.", "Tel Bardi"),
            (
                "Two rockets hit Camp Orlan. The site from which they were launched, the Hay Marwan district, was searched.",
                "Hay Marwan"
            ),
            ("Two rockets hit Camp Orlan. First findings point to the Tel Bardi area as the launch site.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. An inquiry named Tel Bardi as the source of the fire.", "Tel Bardi"),
            ("Two rockets hit Camp Orlan. Their source was the Hay Marwan district.", "Hay Marwan"),
            ("Two rockets hit Camp Orlan. They were fired from somewhere in the Tel Bardi area.", "Tel Bardi"),
            (
                "Two rockets hit Camp Orlan. They were fired from farmland three to four kilometres from the site, in the Tel Bardi area.",
                "Tel Bardi"
            ),
            ("The \"faction\" stationed in Tel Bardi fired two rockets that hit Camp Orlan.", "Tel Bardi"),
        ])
    func launch(text: String, name: String) throws {
        let event = try #require(read(text).reported)
        #expect(event.names(.launch) == [name])
        #expect(event.names(.impact) == ["Camp Orlan"])
    }

    @Test(
        "where it came down, in whatever words",
        arguments: [
            ("A rocket slammed into a weaving shed in Samreh, a town in the south.", ["Samreh"]),
            ("Katyusha rocket hits house of lawmaker in Samreh", ["Samreh"]),
            ("Rockets damaged a school in Samreh on Friday.", ["Samreh"]),
            ("The villages of Samreh and Bir Hadal were shelled with mortars.", ["Samreh", "Bir Hadal"]),
            ("Camp Orlan sustained a direct hit by a rocket on Friday.", ["Camp Orlan"]),
            ("Rocket attack near Samreh bus station", ["Samreh bus station"]),
            ("One rocket fell in Samreh, and one more near Bir Hadal.", ["Samreh", "Bir Hadal"]),
            (
                "Three rockets landed near the Samreh gas field, one of them in a cattle pen.",
                ["Samreh gas field", "cattle pen"]
            ),
            ("The rocket broke through a roof in the Samreh and Bir Hadal districts.", ["Samreh", "Bir Hadal"]),
            ("Two rockets crashed into a hostel and a mess hall at Camp Orlan.", ["Camp Orlan"]),
            (
                "Three rockets fell: one in a garden, which caught fire, and one in the Samreh district.",
                ["garden", "Samreh"]
            ),
            ("SAMREH, Iraq (XPA) — The Turkish base in Bir Hadal was hit by a rocket.", ["Bir Hadal"]),
            ("Missile falls on the base \"Orlan\" at noon", ["Orlan"]),
            (
                "Rockets landed near Camp Orlan, in Samreh, in the Bir Hadal area and in Umm Tell.",
                ["Camp Orlan", "Samreh", "Bir Hadal", "Umm Tell"]
            ),
            ("A rocket fell on Monday evening (April 12) at 9 near Camp Orlan.", ["Camp Orlan"]),
            ("Two rockets landed Saturday, April 12, in a field inside Camp Orlan.", ["Camp Orlan"]),
            ("Two rockets fell on huts of a nearby village.", ["nearby village"]),
            ("A rocket landed close to one of the gates of Camp Orlan.", ["Camp Orlan"]),
            ("A rocket fell in open ground some 300 metres from the Orlan plant.", ["Orlan plant"]),
            ("The rockets fell at 8,20, three in the yard of the River Police.", ["yard of the River Police"]),
            (
                "Rockets fell in the Samreh and Bir Hadal districts. Seven died in Umm Tell, where stray rounds exploded.",
                ["Samreh", "Bir Hadal", "Umm Tell"]
            ),
            ("A rocket hit a tea-house at noon.", ["tea-house"]),
            ("A rocket landed at dawn. The areas struck were Samreh and Bir Hadal.", ["Samreh", "Bir Hadal"]),
            (
                "Mortar shells fell at dawn. A clinic, a school and the bus station were hit.",
                ["clinic", "school", "bus station"]
            ),
            (
                "Rockets hit an air base in western Iraq. Four of the rockets hit Orlan air base, an officer said.",
                ["Orlan air base"]
            ),
            ("A rocket fell on Samreh in a dangerous turn after a calm month.", ["Samreh"]),
            ("A rocket came down by the Samreh bridge.", ["Samreh bridge"]),
            ("A missile fired from occupied Tel Bardi destroyed a silo at Orlan port.", ["Orlan port"]),
            ("The house of a former judge, in the Samreh quarter, was struck by a rocket.", ["Samreh"]),
            ("A projectile fell on a car repair shop in Samreh.", ["Samreh"]),
            (
                "The Reform Party said its camps in Samreh and Bir Hadal were struck by missiles.",
                ["Samreh", "Bir Hadal"]
            ),
            ("Rockets slam into Samreh, two dead", ["Samreh"]),
            ("Rockets hit positions of the Peshmerga near Samreh.", ["Samreh"]),
            ("Six rockets hit Camp Orlan; four of them fell inside it and two in Samreh.", ["Camp Orlan", "Samreh"]),
            ("A mortar round crashed among the sheds and tents of Samreh.", ["Samreh"]),
            ("A rocket hit a base hosting Italian trainers in Samreh.", ["Samreh"]),
            ("A rocket hit the headquarters of the Reform Party.", ["headquarters of the Reform Party"]),
            (
                "Rockets flew at night. Prosecutors counted two impacts: one at Samreh station and one in the Bir Hadal district.",
                ["Samreh station", "Bir Hadal"]
            ),
        ])
    func impact(text: String, names: [String]) throws {
        let event = try #require(read(text).reported)
        #expect(event.names(.impact) == names)
    }

    @Test(
        "what was aimed at, in whatever words",
        arguments: [
            ("Rocket targets Camp Orlan", "Camp Orlan"),
            ("A rocket fell on waste land in Samreh. The target was Camp Orlan.", "Camp Orlan"),
            ("A rocket missed Camp Orlan and fell on waste land in Samreh.", "Camp Orlan"),
            ("A drone had taken off from Tel Bardi, and was heading for Orlan airport.", "Orlan airport"),
            ("Four rockets were launched at the Sumer Oil Company's compound.", "Sumer Oil Company's compound"),
            ("The rockets were meant for the Turkish camp of Orlan.", "Orlan"),
        ])
    func target(text: String, name: String) throws {
        let event = try #require(read(text).reported)
        #expect(event.names(.target) == [name])
    }

    @Test("several places of launching behind a colon are each a site")
    func colonList() throws {
        let text = """
            Two rockets hit Camp Orlan. They had come from two places in the east: the Tel Bardi area, on the lip of the desert, \
            and the Hay Marwan district.
            """
        #expect(try #require(read(text).reported).names(.launch) == ["Tel Bardi", "Hay Marwan"])
    }

    @Test("a launcher that a patrol came upon is a site of finding")
    func cameUpon() throws {
        let text = "A rocket hit Camp Orlan. A patrol came upon the launcher in an orchard of the Hay Marwan area."
        let event = try #require(read(text).reported)
        #expect(event.names(.found) == ["Hay Marwan"])
    }

    @Test("what a translated denial denies is no site")
    func deniedFall() {
        let text = "The cell clarified the sounds, denying at the same time the fall of any missile on Samreh airport."
        #expect(read(text).reported == nil)
    }
}

/// What is no site of its own.
struct NoSiteTests {
    @Test("the city around a told place is no second impact")
    func container() throws {
        let text =
            "Four rockets came down on Baghdad at night. One hit a clinic in Samreh, another fell near Camp Orlan."
        let event = try #require(read(text).reported)
        #expect(event.names(.impact) == ["Samreh", "Camp Orlan"])
    }

    @Test("bases in general are no target")
    func inGeneral() throws {
        let text = "A rocket hit Camp Orlan. Washington blames militias for rocket fire at its bases in the country."
        let event = try #require(read(text).reported)
        #expect(event.names(.target).isEmpty)
    }

    @Test("one place under two wordings is one site")
    func wordings() throws {
        let text = "Two rockets hit the Orlan air base. A rocket hit Orlan base at noon, too, a guard said."
        let event = try #require(read(text).reported)
        #expect(event.names(.impact) == ["Orlan air base"])
    }

    @Test("what was hit in a place that is told lies there")
    func incidental() throws {
        let text = "A rocket landed in Samreh, hitting a house and breaking windows."
        let event = try #require(read(text).reported)
        #expect(event.names(.impact) == ["Samreh"])
    }

    @Test("an embassy that has been attacked before is no target of this attack")
    func perfect() throws {
        let text = "A rocket hit Camp Orlan. The US embassy, a few streets away, has been attacked before."
        let event = try #require(read(text).reported)
        #expect(event.names(.target).isEmpty)
    }

    @Test("a town that nobody named is no site")
    func openArea() throws {
        let text = "Two rockets were fired from Tel Bardi and landed in the town."
        let event = try #require(read(text).reported)
        #expect(event.names(.impact).isEmpty)
    }

    @Test("the base of the headline is the base that the report names")
    func headlineBase() throws {
        let text = "Rockets hit Iraq base housing trainers\n\nFour rockets hit Orlan air base at dawn, an officer said."
        let event = try #require(read(text).reported)
        #expect(event.names(.impact) == ["Orlan air base"])
    }

    @Test("where the found launcher stood is told in a sentence of its own")
    func stood() throws {
        let text =
            "A rocket hit Camp Orlan. A launcher was discovered on a pickup. It stood on Tel Bardi road, police said."
        let event = try #require(read(text).reported)
        #expect(event.names(.found) == ["Tel Bardi"])
    }

    @Test("the count of attacks on a base makes it no target again")
    func countedAttack() throws {
        let text = "A rocket landed in Samreh. It was the third attack on Camp Orlan in a month."
        let event = try #require(read(text).reported)
        #expect(event.names(.target).isEmpty)
    }

    @Test("the source of the fire is no place when nobody knows it")
    func unknownSource() throws {
        let text = "A rocket landed in Samreh. The sources of the fire in Nineveh have not been determined."
        let event = try #require(read(text).reported)
        #expect(event.names(.launch).isEmpty)
    }

    @Test("a pickup is no place of finding")
    func vehicle() throws {
        let text = "A rocket landed in Samreh. Police found the launch pad on a pickup truck with two rockets."
        let event = try #require(read(text).reported)
        #expect(event.names(.found).isEmpty && event.names(.launch).isEmpty)
    }

    @Test("fired at a base near a town is a target, not an impact")
    func firedAtNear() throws {
        let event = try #require(read("Two rockets were fired at a base near Samreh on Friday.").reported)
        #expect(event.names(.target) == ["Samreh"])
        #expect(event.names(.impact).isEmpty)
    }

    @Test("a paragraph that speaks of a photographed launcher is no caption")
    func photographed() throws {
        let text = "Two rockets were fired from Tel Bardi. A launcher was photographed there."
        #expect(read(text).setAsideBlocks.isEmpty)
    }

    @Test(
        "talk of fire in general, and of depots, is no attack",
        arguments: [
            "Rocket fire at the Orlan camp is not unusual.",
            "The Orlan camp is regularly attacked with rockets.",
            "The Orlan camp has come under rocket fire several times.",
            "He was asked about the attack at the White House and about the rocket program.",
            "Drone depots were hit around Samreh, the command said.",
        ])
    func inGeneralTalk(sentence: String) {
        #expect(read(sentence).reported?.sites.isEmpty ?? true)
    }

    @Test("a launcher is found where the soldiers searched")
    func searched() throws {
        let text = "Two rockets hit Camp Orlan. Soldiers combing the Tel Bardi area discovered a launch pad."
        let event = try #require(read(text).reported)
        #expect(event.names(.found) == ["Tel Bardi"])
    }

    @Test("a truck is where it was fired from, the place behind it where it went; who somebody is loyal to is no place")
    func trucks() {
        let truck = read("Mortar shells were fired from two vehicles at different parts of Taji.").reported
        #expect(truck?.names(.launch) == [] && truck?.names(.target) == ["Taji"])
        let loyal = read("The rockets were fired by forces loyal to Haddad and set fire to two fuel tanks.").reported
        #expect(loyal?.sites.isEmpty != false)
    }
}
