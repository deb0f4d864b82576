internal import ArgumentParser
internal import IncidentPipeline

/// The tool: one subcommand a file, the main job first.
struct IncidentmapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incidentmap",
        abstract: "Turn published reports of rocket, mortar and drone attacks into maps and measured, sourced data.",
        discussion: """
            It documents what was reported, offline: who said where each munition
            came from and came down, in which words, and how sure.

              incidentmap map seeds --output output

            Exit codes: 0 all done, 1 failed and nothing usable written, 3 done but
            records were set aside, 64 wrong usage.
            """,
        version: ToolVersion.current,
        subcommands: [
            MapCommand.self, ReadCommand.self, TextCommand.self, LocateCommand.self, DistanceCommand.self,
            DistancesCommand.self,
            GazetteerCommand.self, RenderCommand.self, ExplainCommand.self, EvaluateCommand.self, ConvertCommand.self,
            ValidateCommand.self, DiffCommand.self,
        ])

}

/// The whole program, for the executable that holds nothing else.
public enum Program {
    public static func main() async { await IncidentmapCommand.main() }
}
