internal import IncidentModel

/// Slots by preposition and relation.
enum RoleSlots {
    static func slot(of relation: Relation, _ key: UInt64) -> Slot {
        switch key {
        case Word.at: return relation == .at ? .at : .near
        case Word.on: return relation == .on ? .on : .near
        case Word.into: return .into
        default: break
        }
        switch relation {
        case .in, .partOf: return .inside
        case .at: return .at
        case .on: return .on
        case .near, .outskirts, .between, .acrossRiver, .sideOf, .distance: return .near
        }
    }

    /// Items of one list stand on the same side of the event: all where it came down, or all where it came from.
    static func sameSide(_ a: Slot, _ b: Slot) -> Bool {
        let places: Set<Slot> = [.at, .on, .near, .inside, .object, .into]
        return a == b || places.contains(a) && places.contains(b)
    }
}
