public import IncidentModel
internal import Synchronization

/// What names were found to mean, kept for those that come again: a table of 100,000 rows names a few hundred places.
///
/// The answer to an event depends on the phrases of its sites alone, so it is the same whether it is remembered or not.
public final class GeocodingMemory: Sendable {
    private let geocoder: Geocoder
    private let known = Mutex<[[LocationPhrase]: [Located]]>([:])
    /// Past this many events nothing more is kept.
    private static let most = 100_000

    public init(_ geocoder: Geocoder) { self.geocoder = geocoder }

    /// Places the sites of one event that nothing else is told with.
    public func geocode(_ sites: [Site]) -> [Site] {
        let phrases = sites.map(\.phrase)
        if let located = known.withLock({ $0[phrases] }) { return zip(sites, located).map { $0.placed($1) } }
        let located = geocoder.locate(together: phrases)
        known.withLock { if $0.count < Self.most { $0[phrases] = located } }
        return zip(sites, located).map { $0.placed($1) }
    }
}
