/// A gold file in pieces, so that a test can spoil one.
struct GoldFile {
    var id = "\"en-001\""
    var status = "\"carriedOut\""
    var date = "{\"edtf\": \"2021-07-04\", \"weekday\": \"Sunday\"}"
    var time = "\"04:15\""
    var munitions = "{\"min\": 3, \"max\": 3}"
    var launch = "[{\"name\": \"Zafaraniya\", \"relation\": \"in\"}]"
    var impacts = "[{\"name\": \"Green Zone\", \"relation\": \"near\"}]"
    var more = ""

    var text: String {
        """
        {"id": \(id), "incidents": [{"status": \(status), "date": \(date), "time": \(time), "weapon": "rocket",
        "munitions": \(munitions), "launch": \(launch), "impacts": \(impacts), "targets": [], "intercepted": [],
        "killed": {"min": 0, "max": 0}, "injured": null, "claimedBy": [], "attributedTo": [], "blamed": []\(more)}],
        "traps": ["passive launch"]}
        """
    }
}
