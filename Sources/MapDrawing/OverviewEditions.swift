public import IncidentModel
internal import Synchronization

/// The overview as a file of its own and as a part of a page, laid out once for both: they differ in colours and ids alone.
public final class OverviewEditions: Sendable {
    private let collection: IncidentCollection
    private let options: MapOptions
    private let pagePrefix: String
    /// Whoever asks first draws both, and the other waits.
    private let drawn = Mutex<(file: [UInt8], page: [UInt8])?>(nil)

    /// - Parameter pagePrefix: of the ids on the page.
    public init(_ collection: IncidentCollection, options: MapOptions, pagePrefix: String) {
        (self.collection, self.options, self.pagePrefix) = (collection, options, pagePrefix)
    }

    public var file: [UInt8] { both.file }
    public var page: [UInt8] { both.page }

    private var both: (file: [UInt8], page: [UInt8]) {
        drawn.withLock { drawn in
            if let drawn { return drawn }
            var onPage = options
            onPage.takesPageColors = true
            onPage.idPrefix = pagePrefix
            let sheet = MapSheet(NumberedIncident.number(collection.incidents), in: collection, options: options)
            let both = (file: sheet.svg(), page: sheet.svg(as: onPage))
            drawn = both
            return both
        }
    }
}
