internal import IncidentModel

/// Where a place belongs to something else than the trigger.
extension ArabicFrameFinder {
    static let meanwhile = arabicKeys("تزامن تزامنا أثناء")

    /// "المدعومة | من إيران", "أكياسا | من الطحين": whose they are and what is in it, not whence.
    func isOfWhat(_ index: Int) -> Bool {
        passage.isWord(index, ArabicWord.from)
            && (passage.isAny(index - 1, Self.backed)
                || passage.isUnknownWord(index - 1) && passage.endsInAlef(index - 1)
                    && !passage.has(index - 1, .pronoun)
                    && (max(0, index - 7)..<index).contains { passage.isA($0, .vehicle) })
    }

    private static let backed = arabicKeys(
        "مدعوم مدعومة مدعومين مدعومون مقرب مقربة مقربين ممول ممولة مسلح مسلحة مؤلف مؤلفة مكون مكونة كيس أكياس")
}
