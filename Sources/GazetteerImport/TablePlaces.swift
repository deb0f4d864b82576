internal import IncidentModel
internal import TableReading

/// Places of a table with a header.
struct TablePlaces {
    let guess: ColumnGuess
    /// "33,25" is a number where the comma does not part the columns.
    let hasDecimalCommas: Bool

    func draft(_ row: TableRow) -> Result<PlaceDraft, ImportFault> {
        guard row.fields.count <= guess.header.count else {
            return .failure(ImportFault("it has \(row.fields.count) columns, the header \(guess.header.count)"))
        }
        // What the table reader puts for bytes that are no UTF-8.
        guard !row.fields.contains(where: { $0.utf8.contains(0xEF) && $0.contains("\u{FFFD}") }) else {
            return .failure(ImportFault("a letter of it is not UTF-8; save the table as UTF-8"))
        }
        func text(_ field: ColumnGuess.Field) -> String {
            guard let column = guess.columns[field], column < row.fields.count else { return "" }
            return row.fields[column].trimmed
        }
        var draft = PlaceDraft()
        do throws(ImportFault) {
            draft.latitude = try number(text(.latitude), "latitude")
            draft.longitude = try number(text(.longitude), "longitude")
            draft.uncertaintyMeters = try number(text(.uncertainty), "uncertainty")
        } catch {
            return .failure(error)
        }
        if let meters = draft.uncertaintyMeters, meters <= 0 || meters > 2_000_000 {
            return .failure(ImportFault("uncertainty \(text(.uncertainty)) is not between 0 and 2,000,000 metres"))
        }
        if !text(.tier).isEmpty {
            guard let tier = Int(text(.tier)), (1...3).contains(tier) else {
                return .failure(ImportFault("tier \"\(text(.tier))\" is not 1, 2 or 3"))
            }
            draft.tier = tier
        }
        draft.id = text(.id)
        draft.title = text(.name)
        draft.names = [text(.name), text(.arabicName)].filter { !$0.isEmpty }
            .map { PlaceName(toponym: $0, language: Script.language(of: $0)) }
        for name in text(.otherNames).split(whereSeparator: { ",;|".contains($0) }).map({ String($0).trimmed })
        where !name.isEmpty {
            draft.names.append(PlaceName(toponym: name, language: Script.language(of: name)))
        }
        let (letter, code) = (text(.featureClass), text(.featureCode))
        draft.featureCode = code.contains(".") || letter.isEmpty ? code : "\(letter).\(code)"
        draft.population = Int(text(.population)) ?? 0
        draft.within = text(.within).isEmpty ? nil : text(.within)
        draft.doubt = text(.doubt)
        if !text(.source).isEmpty, !text(.licence).isEmpty {
            draft.sources = [PlaceSource(name: text(.source), licence: text(.licence))]
        }
        return .success(draft)
    }

    private func number(_ text: String, _ field: String) throws(ImportFault) -> Double? {
        guard !text.isEmpty else { return nil }
        let plain = hasDecimalCommas ? text.replacing(",", with: ".") : text
        guard let number = Double(plain), number.isFinite else {
            throw ImportFault("\(field) \"\(text.prefix(40))\" is no number")
        }
        return number
    }
}
