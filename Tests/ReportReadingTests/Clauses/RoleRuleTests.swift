import IncidentModel
import TestSupport
import Testing

@testable import ReportReading

struct RoleRuleTests {
    @Test("every line of the role table holds for its own example", arguments: RoleRule.all)
    func example(rule: RoleRule) throws {
        let event = try #require(read(rule.example).reported, "\(rule.example)")
        // What was attacked was hit where nothing else is told: the role of the whole report.
        let role: SiteRole = rule.trigger == .target && event.names(.impact) == ["Dora"] ? .impact : rule.role
        #expect(
            event.names(role).contains("Dora"),
            "\(rule.example) gave \(event.sites.map { "\($0.role) \($0.name)" })")
    }

    @Test("the role table has one line for each trigger and slot")
    func noDoubles() {
        let keys = RoleRule.all.map { "\($0.trigger) \($0.slot)" }
        #expect(Set(keys).count == keys.count)
    }
}
