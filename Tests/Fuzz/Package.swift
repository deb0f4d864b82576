// swift-tools-version: 6.1
import PackageDescription

// A package of its own, because everything in it is built with libFuzzer's counters: make fuzz
let package = Package(
    name: "incidentmap-fuzz",
    dependencies: [.package(name: "incidentmap", path: "../..")],
    targets: [
        .executableTarget(
            name: "fuzz",
            dependencies: [
                .product(name: "IncidentModel", package: "incidentmap"),
                .product(name: "GazetteerIndex", package: "incidentmap"),
                .product(name: "ReportReading", package: "incidentmap"),
                .product(name: "PageReading", package: "incidentmap"),
                .product(name: "ZipArchives", package: "incidentmap"),
                .product(name: "DataFormats", package: "incidentmap"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .unsafeFlags(["-parse-as-library"]),
            ])
    ],
    swiftLanguageModes: [.v6]
)
