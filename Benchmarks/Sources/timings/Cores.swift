import Foundation

/// Deals `count` items out to all cores in equal stretches; the answers come back in the stretches' order.
func mapOverCores<Answer: Sendable>(
    count: Int, _ answer: @escaping @Sendable (Range<Int>) throws -> Answer
) async throws -> [Answer] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return try await withThrowingTaskGroup(of: (core: Int, answer: Answer).self) { group in
        for core in 0..<cores {
            group.addTask { (core, try answer(count * core / cores..<count * (core + 1) / cores)) }
        }
        var parts: [(core: Int, answer: Answer)] = []
        for try await part in group { parts.append(part) }
        return parts.sorted { $0.core < $1.core }.map(\.answer)
    }
}
