internal import ByteWriting
internal import IncidentEvaluation

/// The figures for a program: counts beside shares, so that others can be formed.
enum AccuracyJSON {
    static func bytes(_ accuracy: Accuracy, sets: [LabelledSet], withMisses: Bool, places: PlaceAccuracy?) -> [UInt8] {
        var writer = ByteWriter()
        writer.write("{\"scores\": [")
        var isFirst = true
        for set in sets {
            let groups = accuracy.groups.filter { $0.set == set }.map { ($0.language, $0.score) }
            for (language, score) in groups + [("all", accuracy.score(of: set))] {
                writer.write(isFirst ? "\n  " : ",\n  ")
                isFirst = false
                writer.write("{\"set\": ")
                writer.writeJSON(set.rawValue)
                writer.write(", \"language\": ")
                writer.writeJSON(language)
                write(score, &writer)
                writer.write("}")
            }
        }
        writer.write("\n]")
        if let places { write(places, &writer) }
        if withMisses { write(accuracy.misses, &writer) }
        writer.write("}\n")
        return writer.bytes
    }

    private static func write(_ score: Score, _ writer: inout ByteWriter) {
        writer.write(", \"reports\": ")
        writer.write(score.reports)
        for (name, sites) in [("launch", score.launch), ("impact", score.impact), ("target", score.target)] {
            write(name, sites.byName, &writer)
            write("\(name)_with_relation", sites.withRelation, &writer)
        }
        let shares: [(String, Tally)] = [
            ("role_confusion", score.roleConfusion), ("day", score.day), ("partial_day", score.partialDay),
            ("weekday", score.weekday), ("time", score.time.all), ("time_told", score.time.told),
            ("munitions", score.munitions.all), ("munitions_told", score.munitions.told),
            ("killed", score.killed.all), ("killed_told", score.killed.told), ("injured", score.injured.all),
            ("injured_told", score.injured.told), ("background_taken", score.backgroundTaken),
            ("background_found", score.backgroundFound), ("empty", score.empty),
        ]
        for (name, tally) in shares {
            key(name, &writer)
            write(tally, &writer)
        }
    }

    private static func write(_ places: PlaceAccuracy, _ writer: inout ByteWriter) {
        writer.write(",\n\"places\": {\"read\": ")
        writer.write(places.answers.count)
        writer.write(", \"unread\": ")
        writer.write(places.unread)
        for (name, tally) in [
            ("coverage", places.coverage), ("exact", places.exact), ("refused", places.refused),
            ("within_500_m", places.within(meters: 500)), ("within_1_km", places.within(meters: 1_000)),
            ("within_5_km", places.within(meters: 5_000)),
        ] {
            key(name, &writer)
            write(tally, &writer)
        }
        number("median_error_m", places.medianErrorMeters, &writer)
        writer.write(", \"reliability\": [")
        for (index, bin) in places.reliability.enumerated() {
            writer.write(index > 0 ? ",\n  {" : "\n  {")
            writer.write("\"low\": ")
            writer.write(bin.low, decimals: 2)
            number("high", bin.high, &writer)
            number("mean_score", bin.meanScore, &writer)
            writer.write(", \"right\": ")
            writer.write(bin.right)
            writer.write(", \"answers\": ")
            writer.write(bin.answers)
            writer.write("}")
        }
        writer.write("], \"answers\": [")
        for (index, answer) in places.answers.enumerated() {
            writer.write(index > 0 ? ",\n  {" : "\n  {")
            writer.write("\"report\": ")
            writer.writeJSON(answer.report.description)
            for (name, text) in [("site", answer.site), ("gold", answer.gold), ("answer", answer.answer)] {
                key(name, &writer)
                if let text { writer.writeJSON(text) } else { writer.write("null") }
            }
            number("score", answer.answer == nil ? nil : answer.score, &writer)
            number("error_m", answer.errorMeters, &writer)
            writer.write("}")
        }
        writer.write("]}")
    }

    private static func write(_ tally: Tally, _ writer: inout ByteWriter) {
        writer.write("{\"right\": ")
        writer.write(tally.right)
        writer.write(", \"total\": ")
        writer.write(tally.total)
        number("share", tally.share, &writer)
        writer.write("}")
    }

    private static func write(_ name: String, _ tally: SiteTally, _ writer: inout ByteWriter) {
        key(name, &writer)
        writer.write("{\"hits\": ")
        writer.write(tally.hits)
        writer.write(", \"gold\": ")
        writer.write(tally.gold)
        writer.write(", \"found\": ")
        writer.write(tally.found)
        number("precision", tally.precision, &writer)
        number("recall", tally.recall, &writer)
        number("f1", tally.f1, &writer)
        writer.write("}")
    }

    private static func write(_ misses: [Miss], _ writer: inout ByteWriter) {
        writer.write(", \"misses\": [")
        for (index, miss) in misses.enumerated() {
            writer.write(index > 0 ? ",\n  {\"report\": " : "\n  {\"report\": ")
            writer.writeJSON(miss.report.description)
            text("field", miss.field, &writer)
            text("gold", miss.gold, &writer)
            text("found", miss.found, &writer)
            text("sentence", miss.sentence, &writer)
            writer.write("}")
        }
        writer.write("\n]")
    }

    private static func key(_ name: String, _ writer: inout ByteWriter) {
        writer.write(", ")
        writer.writeJSON(name)
        writer.write(": ")
    }

    private static func number(_ name: String, _ value: Double?, _ writer: inout ByteWriter) {
        key(name, &writer)
        if let value { writer.write(value, decimals: 4) } else { writer.write("null") }
    }

    private static func text(_ name: String, _ value: String?, _ writer: inout ByteWriter) {
        key(name, &writer)
        if let value { writer.writeJSON(value) } else { writer.write("null") }
    }
}
