// swift-tools-version: 6.1
import PackageDescription

// A package of its own: ordinary builds and tests never see the benchmarks.
let package = Package(
    name: "incidentmap-benchmarks",
    dependencies: [.package(name: "incidentmap", path: "..")],
    targets: [
        .executableTarget(
            name: "timings",
            dependencies: [
                .product(name: "DataFormats", package: "incidentmap"),
                .product(name: "IncidentModel", package: "incidentmap"),
                .product(name: "GazetteerIndex", package: "incidentmap"),
                .product(name: "Geocoding", package: "incidentmap"),
                .product(name: "GeometryEngine", package: "incidentmap"),
                .product(name: "MapDrawing", package: "incidentmap"),
                .product(name: "ReportReading", package: "incidentmap"),
                .product(name: "IncidentPipeline", package: "incidentmap"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
