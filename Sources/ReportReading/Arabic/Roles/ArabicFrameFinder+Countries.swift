internal import IncidentModel

/// Places that only say more of another, or of those who fired.
extension ArabicFrameFinder {
    /// "على مطار البصرة | جنوبي العراق": the side of the country only says where the airport lies.
    func withoutCountries(_ pending: [ArabicLocation]) -> [ArabicLocation] {
        pending.indices.filter { index in
            guard index > 0, pending[index].isContainer, case .partOf = pending[index].found.phrase.relation else {
                return true
            }
            let tokens = pending[index].found.tokens
            return pending[index - 1].isContainer || pending[index - 1].found.tokens.upperBound != tokens.lowerBound
                || passage.has(tokens.lowerBound, [.and, .perhapsAnd])
        }.map { pending[$0] }
    }

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
