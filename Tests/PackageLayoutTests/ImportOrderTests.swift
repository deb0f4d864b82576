import Foundation
import TestSupport
import Testing

@Suite("Imports point down only") struct ImportOrderTests {
    @Test("every source file keeps to the import order") func sourcesKeepTheOrder() throws {
        var filesRead = 0
        for module in try SourceTree.modules() {
            for file in try SourceTree.swiftFiles(of: module) {
                let text = try String(contentsOf: file, encoding: .utf8)
                let objections = ImportOrder.objections(toSource: text, of: module)
                #expect(
                    objections.isEmpty, "\(module)/\(file.lastPathComponent): \(objections.joined(separator: "; "))")
                filesRead += 1
            }
        }
        #expect(filesRead > ImportOrder.levels.joined().count)
    }

    @Test("every folder under Sources stands in the table, and nothing else does") func tableIsComplete() throws {
        let known = Set(ImportOrder.levels.joined()).union(ImportOrder.systemLibraries)
        #expect(try Set(SourceTree.modules()) == known)
    }

    @Test("what a source file imports is declared in the manifest") func importsAreDeclared() throws {
        let manifest = try PackageManifest(text: String(contentsOf: Repository.file("Package.swift"), encoding: .utf8))
        for module in ImportOrder.levels.joined() where module != "incidentmap" {
            let declared = try #require(manifest.dependencies[module], "\(module) is not declared")
            for file in try SourceTree.swiftFiles(of: module) {
                let imported = ImportLines(in: try String(contentsOf: file, encoding: .utf8)).modules
                for name in imported where !ImportOrder.toolchain.contains(name) {
                    #expect(declared.contains(name), "\(module)/\(file.lastPathComponent) imports \(name) undeclared")
                }
            }
        }
    }

    @Test(
        "an import that points up, sideways, at a C library or at nothing known is caught",
        arguments: [
            ("import IncidentModel\ninternal import Commands\n", "IncidentMeasuring", "imports point down only"),
            ("public import DataFormats", "MapDrawing", "imports point down only"),
            ("@testable import struct IncidentPipeline.Run", "ReportReading", "imports point down only"),
            ("  @preconcurrency internal import CGEOS // planes", "Geocoding", "only GeometryEngine may"),
            ("internal import CCrypto", "IncidentPipeline", "only ContentHashing may"),
            ("internal import Yams", "Commands", "only IncidentPipeline may"),
            ("import SwiftUI", "MapDrawing", "no level"),
            ("let text = \"\"\"\n    import\n    \"\"\"\nimport Commands", "Geocoding", "imports point down only"),
        ])
    func upwardImportIsCaught(source: String, module: String, expected: String) throws {
        let objections = ImportOrder.objections(toSource: source, of: module)
        #expect(objections.count == 1)
        #expect(objections.first?.contains(expected) == true, "\(objections)")
    }

    @Test("words that only look like an import are left alone") func lookAlikes() {
        let source = """
            // import Commands
            /* a note
            import Commands
            */
            let help = \"\"\"
                import Commands
                \"\"\"
            func importCommands() {}
            internal import GeometryEngine
            """
        #expect(ImportLines(in: source).modules == ["GeometryEngine"])
        #expect(ImportOrder.objections(toSource: source, of: "Geocoding").isEmpty)
    }
}
