internal import ArgumentParser
internal import GazetteerIndex
internal import IncidentEvaluation
internal import IncidentPipeline

/// Turns an error of a run into its one sentence and exit code 1.
enum Failure {
    static func told<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as PipelineError {
            Console.tell("incidentmap: \(error.description)")
        } catch let error as GazetteerError {
            Console.tell("incidentmap: \(error.description)")
        } catch let error as EvaluationError {
            Console.tell("incidentmap: \(error.description)")
        } catch let code as ExitCode {
            throw code
        } catch {
            Console.tell("incidentmap: \(error)")
        }
        throw ExitCode(ExitStatus.failed.rawValue)
    }
}
