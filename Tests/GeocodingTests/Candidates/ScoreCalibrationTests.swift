import Testing

@testable import Geocoding

@Suite("What a score is worth")
struct ScoreCalibrationTests {
    @Test("more points never give less belief, and no answer is certain")
    func monotone() {
        let beliefs = stride(from: 0.0, through: 1.2, by: 0.01).map { ScoreCalibration.shares([$0])[0] }
        #expect(zip(beliefs, beliefs.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(beliefs.allSatisfy { $0 > 0 && $0 <= ScoreCalibration.mostBelief })
        #expect(abs(ScoreCalibration.shares([ScoreCalibration.evenPoints])[0] - 0.5) < 1e-9)
    }

    @Test("candidates of one name share one belief with \"none of these\"; two equals get less than half each")
    func shared() {
        let shares = ScoreCalibration.shares([0.9, 0.9, 0.4])
        #expect(shares.reduce(0, +) < 1)
        #expect(shares[0] == shares[1] && shares[0] < 0.5 && shares[0] > 0.45)
        #expect(shares[2] < 0.01)
        #expect(ScoreCalibration.shares([]).isEmpty)
    }
}
