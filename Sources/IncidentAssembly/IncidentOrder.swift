public import IncidentModel

extension [Incident] {
    /// Those without a date last; what agrees in both stays in its order.
    public mutating func sortByDateAndID() {
        var order = enumerated().map { (date: $1.date?.edtf ?? "~", id: $1.id, index: $0) }
        order.sort { ($0.date, $0.id, $0.index) < ($1.date, $1.id, $1.index) }
        // Each is moved to its place: there may be very many, and a copy costs the references it holds.
        var wanted = order.map(\.index)
        for start in wanted.indices {
            var place = start
            while wanted[place] != start {
                let next = wanted[place]
                swapAt(place, next)
                wanted[place] = place
                place = next
            }
            wanted[place] = place
        }
    }
}
