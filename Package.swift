// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the data's journey; imports point down this list only (`PackageLayoutTests` holds them to it).
func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
        exclude: exclude,
        swiftSettings: strict
    )
}

let package = Package(
    name: "incidentmap",
    products: [
        .executable(name: "incidentmap", targets: ["incidentmap"]),
        // What `Benchmarks/` times and `Tests/Fuzz/` feeds with bytes, packages of their own.
        .library(name: "IncidentModel", targets: ["IncidentModel"]),
        .library(name: "GeometryEngine", targets: ["GeometryEngine"]),
        .library(name: "GazetteerIndex", targets: ["GazetteerIndex"]),
        .library(name: "Geocoding", targets: ["Geocoding"]),
        .library(name: "MapDrawing", targets: ["MapDrawing"]),
        .library(name: "ReportReading", targets: ["ReportReading"]),
        .library(name: "PageReading", targets: ["PageReading"]),
        .library(name: "ZipArchives", targets: ["ZipArchives"]),
        .library(name: "DataFormats", targets: ["DataFormats"]),
        .library(name: "IncidentPipeline", targets: ["IncidentPipeline"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
        .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

        module("ByteWriting"),
        module("ContentHashing", ["CCrypto"]),
        module("FileMapping"),
        module("IncidentModel"),
        module("ConcurrentWork"),
        module("JSONReading", ["ConcurrentWork"]),
        module("TableReading"),
        module("ZipArchives", ["CZip"]),
        module("GeometryEngine", ["IncidentModel", "CGEOS", "CPROJ"]),
        module("GazetteerIndex", ["IncidentModel", "JSONReading", "FileMapping"]),
        module("ReportReading", ["IncidentModel"]),
        module("PageReading", ["IncidentModel"]),
        module("Geocoding", ["IncidentModel", "GazetteerIndex", "GeometryEngine"]),
        module("IncidentAssembly", ["IncidentModel", "GeometryEngine", "ContentHashing"]),
        module("IncidentMeasuring", ["IncidentModel", "GeometryEngine"]),
        module("IncidentComparison", ["IncidentModel", "GeometryEngine"]),
        module(
            "MapDrawing", ["IncidentModel", "GeometryEngine", "ByteWriting"],
            resources: [.embedInCode("Assets")]),
        module(
            "DataFormats",
            [
                "IncidentModel", "GeometryEngine", "ByteWriting", "ConcurrentWork", "FileMapping", "JSONReading",
                "TableReading", "ZipArchives", "PageReading",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        module(
            "GazetteerImport", ["IncidentModel", "GeometryEngine", "GazetteerIndex", "JSONReading", "TableReading"]),
        module(
            "PageWriting",
            [
                "IncidentModel", "ByteWriting", "ContentHashing", "MapDrawing",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            // Inside the binary, so that it stays one file.
            resources: [.embedInCode("Assets")]),
        module(
            "IncidentPipeline",
            [
                "IncidentModel", "ByteWriting", "ContentHashing", "GeometryEngine", "GazetteerIndex", "ReportReading",
                "PageReading", "JSONReading", "FileMapping", "ZipArchives", "CMalloc",
                "Geocoding", "IncidentAssembly", "IncidentMeasuring", "MapDrawing", "DataFormats", "PageWriting",
                .product(name: "Yams", package: "Yams"),
            ]),
        module(
            "IncidentEvaluation",
            [
                "IncidentModel", "GeometryEngine", "GazetteerIndex", "ReportReading", "Geocoding", "IncidentAssembly",
                "IncidentPipeline",
            ]),
        module(
            "Commands",
            [
                "IncidentPipeline", "IncidentEvaluation", "IncidentComparison", "GazetteerImport", "ReportReading",
                "IncidentModel", "ByteWriting", "FileMapping", "GazetteerIndex", "GeometryEngine", "Geocoding",
                "DataFormats", "MapDrawing", "PageWriting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "incidentmap", dependencies: ["Commands"], swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["IncidentModel"], path: "Tests/TestSupport", swiftSettings: strict),
        tests(of: "ByteWriting"),
        tests(of: "ContentHashing"),
        tests(of: "FileMapping"),
        tests(of: "IncidentModel"),
        tests(of: "JSONReading"),
        tests(of: "TableReading"),
        tests(of: "ZipArchives"),
        tests(of: "GazetteerImport", ["IncidentModel"]),
        tests(of: "GeometryEngine", ["IncidentModel"]),
        tests(of: "GazetteerIndex", ["IncidentModel"], exclude: ["Fixtures"]),
        tests(of: "ReportReading", ["IncidentModel"]),
        tests(of: "PageReading", ["IncidentModel"]),
        tests(of: "Geocoding", ["IncidentModel", "GazetteerIndex", "GeometryEngine"]),
        tests(of: "IncidentAssembly", ["IncidentModel"]),
        tests(of: "IncidentMeasuring", ["IncidentModel", "GeometryEngine"]),
        tests(of: "IncidentComparison", ["IncidentModel"]),
        tests(of: "MapDrawing", ["IncidentModel", "GeometryEngine"], exclude: ["Snapshots"]),
        tests(
            of: "DataFormats",
            ["IncidentModel", "GeometryEngine", "ZipArchives", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Snapshots"]),
        tests(of: "PageWriting", ["IncidentModel", "MapDrawing", "ContentHashing"]),
        tests(
            of: "IncidentPipeline",
            ["IncidentModel", "GazetteerIndex", "ReportReading", "Geocoding", "DataFormats", "MapDrawing"],
            exclude: ["Fixtures"]),
        tests(of: "IncidentEvaluation", ["IncidentModel"]),
        tests(of: "Commands", ["incidentmap"]),
        .testTarget(name: "PackageLayoutTests", dependencies: ["TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests", dependencies: ["TestSupport", "ZipArchives", "incidentmap"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
