import IncidentModel
import TestSupport
import Testing

@testable import ReportReading

@Suite("Phrases that a translation carried over word by word")
struct CalqueTests {
    private func keys(_ text: String) -> [UInt64] {
        let report = Report(id: "test", sha256: "", text: Array(text.utf8), source: "test.txt")
        let passage = Passage(report: report, names: ListedNames([]))
        // The passage lets go of its tokens with itself.
        return withExtendedLifetime(passage) { passage.tokens.map(\.key) }
    }

    @Test(
        "are read as the plain words they stand for",
        arguments: [
            ("Four rockets hit to the airport.", "Four rockets hit the airport."),
            ("A rocket falled on Dora.", "A rocket fell on Dora."),
            ("The shells got in the shopping centre.", "The shells hit the shopping centre."),
            ("Two rockets were thrown to the camp.", "Two rockets were fired at the camp."),
            ("To the airport were thrown 14 rockets.", "To the airport were fired 14 rockets."),
            ("A rocket attack was organized to the base.", "A rocket attack on the base."),
            ("The attack with rockets to the base went on.", "The attack with rockets on the base went on."),
            ("A missile strike was inflicted on the village.", "A missile strike on the village."),
            ("The camp was exposed to a bombardment.", "The camp was subjected to a bombardment."),
            ("The camp was put under the missile attack.", "The camp came under missile attack."),
            ("The base became the target of missile attack.", "The base came under missile attack."),
            ("The base was taken as target.", "The base was targeted."),
            ("There are arrivals in Dora.", "the impacts are in Dora."),
            ("Their setting off was from Dora.", "Their launch was from Dora."),
            ("A rocket fell in land that is far 2 km from Dora.", "A rocket fell in land about 2 km from Dora."),
            ("A rocket fell at 5:35 of the evening of today.", "A rocket fell at 5:35 pm of today."),
            ("A rocket fell at out of the field.", "A rocket fell outside the field."),
            ("Under fire got the market.", "rockets hit the market."),
            ("Gunmen bombed with rockets the base.", "Gunmen attacked with rockets the base."),
            ("One soldier became martyr.", "One soldier died."),
            ("Three persons lost their life.", "Three persons died."),
            ("Six residents were lost.", "Six residents were lost."),
            ("In the shelling 25 people were lost.", "In the shelling 25 people died."),
            ("Five people have suffered, two of them children.", "Five people injured, two of them children."),
            ("A child got wounds.", "A child injured."),
            ("Two children were exposed to wounds.", "Two children injured."),
            ("Missiles came from direction of Dora.", "Missiles came from Dora."),
            ("The attack had 3 loss of life.", "The attack had 3 killed."),
            ("Fortunately damage of life no.", "Fortunately no casualties."),
            ("There is no human damage.", "There is no casualties."),
            ("The attack did not have casualties.", "The attack caused no casualties."),
            ("It fell without to be casualties.", "It fell without casualties."),
            ("It fell in near of the base.", "It fell near the base."),
            ("It fell in around of the Arg.", "It fell near the Arg."),
            ("It fell in between of Dora and Taji.", "It fell between Dora and Taji."),
            ("It fell inside of the base.", "It fell inside the base."),
            ("It fell outside from the base.", "It fell outside the base."),
            ("It was fired from the side of Nineveh.", "It was fired from Nineveh."),
            ("It was fired from the side of an armed group.", "It was fired by an armed group."),
            ("The platform of launching was found.", "The launcher was found."),
            ("The place of launching is Dora.", "The launch site is Dora."),
            ("It fell at the hour 9:30.", "It fell at 9:30."),
            ("It fell at 11 hour before noon.", "It fell at 11 am."),
            ("Fell (4) missiles.", "Fell 4 missiles."),
            ("From the area of the saffron (Zafaraniyah).", "From the area of Zafaraniyah."),
        ])
    func plain(translated: String, plain: String) { #expect(keys(translated) == keys(plain)) }

    @Test(
        "are left alone where they mean what they say",
        arguments: [
            "He threw a party to the guests.", "They linked the rocket attack to Iran.",
            "Contact with two drones was lost.", "The town suffered from the war.",
            "The group got in the car.", "A response to the attack was drawn up.",
            "The place of the attack is known.", "In the neighborhood of Dora.", "Two dozen (two) of them.",
        ])
    func untouched(text: String) {
        let report = Report(id: "test", sha256: "", text: Array(text.utf8), source: "test.txt")
        let tokens = report.text.withUnsafeBufferPointer { Tokenizer($0, lexicon: .english).tokens(in: report.body) }
        #expect(keys(text) == tokens.map(\.key))
    }

    @Test("show the report's own bytes as their evidence")
    func evidence() {
        let reading = read("Two rockets were thrown to the Taji camp, and three people became martyr.")
        let quotes = reading.reported?.claims.flatMap(\.evidence).map(\.quote) ?? []
        #expect(quotes.contains { $0.contains("became martyr") })
    }
}
