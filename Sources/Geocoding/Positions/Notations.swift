/// The patterns of positions in upper case, compiled once: a pattern that stands in a function is compiled at each call.
///
/// They hold no closure and no state, so that all threads may match with them.
enum Notations {
    nonisolated(unsafe) static let decimalCommas =
        /\s*[NSEW]?\s*-?\d+,\d+\s*°?\s*[NSEW]?\s*(?:[;\/]\s*|\s)\s*[NSEW]?\s*-?\d+,\d+\s*°?\s*[NSEW]?\s*/
    nonisolated(unsafe) static let pair = /(-?\d+(?:\.(\d+))?)[, ] *(-?\d+(?:\.(\d+))?)/
    nonisolated(unsafe) static let militaryGrid =
        /(?:MGRS:? *)?(\d{1,2}) ?([C-HJ-NP-X]) ?([A-HJ-NP-Z])([A-HJ-NP-V])(?: ?(\d{1,5}) (\d{1,5})| ?(\d{2,10}))?/
    nonisolated(unsafe) static let utm =
        /(?:UTM:? *)?(?:ZONE *)?(\d{1,2}) ?([C-HJ-NP-X])[ ,]+(\d{6}(?:\.\d+)?) ?(?:M ?)?E?[ ,]+(\d{1,8}(?:\.\d+)?) ?(?:M ?)?N?/
    nonisolated(unsafe) static let letterBefore =
        /([NSEW]) ?(\d{1,3}(?:\.\d+)?) ?[°D:]? ?(?:(\d{1,2}(?:\.\d+)?) ?['M:]? ?(?:(\d{1,2}(?:\.\d+)?) ?["S]?)?)?/
    nonisolated(unsafe) static let letterBehind =
        /(\d{1,3}(?:\.\d+)?) ?[°D:]? ?(?:(\d{1,2}(?:\.\d+)?) ?['M:]? ?(?:(\d{1,2}(?:\.\d+)?) ?["]?)?)? ?([NSEW])/
}
