import Foundation
import GeometryEngine
import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Ground of wide sheets") struct RegionTests {
    private let region = RegionOutlines.nearEast
    private let words = SheetWords(.english, places: [])

    private func frame(west: Double, south: Double, east: Double, north: Double) throws -> SheetFrame {
        let extent = MapExtent.box(west: west, south: south, east: east, north: north)
        let box = SheetBox(x: 0, y: 0, width: 800, height: 700)
        return try #require(SheetFrame(extent, content: nil, in: box, margin: 0))
    }

    @Test(
        "the outlines hold the towns of their countries",
        arguments: [
            ("Iraq", 44.39, 33.31), ("Iraq", 47.78, 30.51), ("Iraq", 43.13, 36.34), ("Syria", 36.29, 33.51),
            ("Syria", 40.14, 35.34), ("Palestine", 34.46, 31.5), ("Jordan", 35.93, 31.95), ("Kuwait", 47.98, 29.37),
            ("Lebanon", 35.5, 33.89), ("Israel", 34.78, 32.08),
        ])
    func towns(country: String, longitude: Double, latitude: Double) {
        let at = Coordinate(longitude: longitude, latitude: latitude)
        #expect(region.wholeCountry(at: at)?.name == country)
    }

    @Test("what is cut at the edge of the region is no country of which to show the whole") func cut() {
        #expect(region.wholeCountry(at: Coordinate(longitude: 46.7, latitude: 32.9)) == nil, "Iran")
        #expect(region.wholeCountry(at: Coordinate(longitude: 2.35, latitude: 48.86)) == nil)
        #expect(region.countries.count == 12 && region.countries.allSatisfy { !$0.rings.isEmpty })
        #expect(region.countries.allSatisfy { FontMetrics.isRightToLeft($0.arabic) })
    }

    @Test("neighbours share their borders: every corner of Kuwait on land is one of Iraq's or Saudi Arabia's")
    func shared() throws {
        func corners(_ name: String) throws -> Set<String> {
            let country = try #require(region.countries.first { $0.name == name })
            return Set(country.rings.flatMap { $0 }.map { "\($0.longitude) \($0.latitude)" })
        }
        let kuwait = try corners("Kuwait")
        #expect(kuwait.intersection(try corners("Iraq")).count >= 4)
        #expect(kuwait.intersection(try corners("Saudi Arabia")).count >= 2)
    }

    @Test("a sheet of a country has borders, one of a city has none") func scales() throws {
        let wide = try #require(RegionLayer(try frame(west: 40, south: 31, east: 47, north: 36.5), words))
        #expect(wide.hasBorders && wide.countries.contains { $0.name == "Iraq" })
        #expect(RegionLayer(try frame(west: 44.25, south: 33.2, east: 44.5, north: 33.45), words) == nil, "a city")
        #expect(RegionLayer(try frame(west: 40.6, south: 32.3, east: 41.6, north: 33), words) == nil, "desert")
    }

    @Test("beyond the region wide sheets have the countries of the world, fine ones none") func world() throws {
        let persia = try #require(RegionLayer(try frame(west: 48, south: 30, east: 60, north: 37), words))
        #expect(persia.hasBorders && Set(["Iran", "Turkmenistan"]).isSubset(of: persia.countries.map(\.name)))
        let ukraine = try #require(RegionLayer(try frame(west: 23, south: 45, east: 39, north: 52), words))
        #expect(Set(["Ukraine", "Moldova", "Belarus"]).isSubset(of: ukraine.countries.map(\.name)))
        #expect(RegionLayer(try frame(west: 30.2, south: 50.3, east: 30.9, north: 50.6), words) == nil, "a city")
        var svg = SVGWriter(idPrefix: "", digits: .western)
        ukraine.write(to: &svg)
        let written = String(decoding: svg.bytes, as: UTF8.self)
        #expect(written.contains("class=\"lake\"") && written.contains("class=\"land\""))
    }

    @Test("the world has its countries where they are, with an Arabic name each") func countries() throws {
        let world = RegionOutlines.world
        #expect(world.countries.count > 170)
        for (name, longitude, latitude) in [
            ("Ukraine", 31.0, 49.0), ("Afghanistan", 66, 34), ("Colombia", -74, 4), ("Australia", 134, -25),
        ] {
            let country = try #require(world.countries.first { $0.name == name })
            #expect(country.arabic.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) })
            let point = SheetPoint(x: longitude, y: latitude)
            #expect(
                country.rings.contains { ring in
                    isInside(point, ring.map { SheetPoint(x: $0.longitude, y: $0.latitude) })
                })
        }
    }

    @Test("what lies on the far side of the earth does not spill over a wide sheet") func farSide() throws {
        let atlantic = try #require(RegionLayer(try frame(west: -60, south: -20, east: 0, north: 40), words))
        #expect(!atlantic.countries.contains { ["Australia", "Papua New Guinea", "New Zealand"].contains($0.name) })
        #expect(atlantic.countries.contains { $0.name == "Senegal" })
    }

    @Test(
        "the rivers pass the towns on their banks within what is said of them",
        arguments: [
            ("Tigris", 43.1189, 36.335), ("Tigris", 43.6786, 34.6158), ("Tigris", 43.8857, 34.1959),
            ("Tigris", 44.39, 33.31), ("Tigris", 45.8182, 32.5128), ("Tigris", 47.1448, 31.8356),
            ("Euphrates", 39.0079, 35.9528), ("Euphrates", 40.1408, 35.3359), ("Euphrates", 42.3773, 34.1366),
            ("Euphrates", 43.786, 33.3491), ("Euphrates", 45.2944, 31.332), ("Euphrates", 46.2573, 31.058),
            ("Shatt al-Arab", 47.8151, 30.5032),
        ])
    func rivers(name: String, longitude: Double, latitude: Double) throws {
        let river = try #require(region.rivers.first { $0.name == name })
        let town = Coordinate(longitude: longitude, latitude: latitude)
        // One degree of latitude a unit, about the town.
        let shrink = cos(latitude * .pi / 180)
        let away = river.courses.flatMap { course in
            let points = course.map {
                SheetPoint(x: ($0.longitude - town.longitude) * shrink, y: $0.latitude - town.latitude)
            }
            return zip(points, points.dropFirst()).map { SheetPoint(x: 0, y: 0).distance(toSegment: $0, $1) * 111.2 }
        }
        #expect(try #require(away.min()) < 6.8, "kilometres")
        #expect(FontMetrics.isRightToLeft(river.arabic))
    }

    @Test("rivers are solid and named on a country's sheet, in dashes on a province's, and a city's has none of them")
    func riverStyles() throws {
        let country = try #require(RegionLayer(try frame(west: 40, south: 31, east: 47, north: 36.5), words))
        #expect(!country.isRough && Set(country.rivers.map(\.name)).isSuperset(of: ["Tigris", "Euphrates"]))
        let province = try #require(RegionLayer(try frame(west: 43.4, south: 32.8, east: 44.6, north: 33.6), words))
        #expect(province.isRough && !province.rivers.isEmpty)
        var collection = try FixtureCollection.make()
        collection.places = []
        var options = MapOptions(title: "Test")
        func texts(_ extent: MapExtent) throws -> [String] {
            options.extent = extent
            return try ParsedSVG(MapRenderer.overview(collection, options: options)).texts.map(\.text)
        }
        let wide = try texts(.box(west: 40, south: 31, east: 47, north: 36.5))
        #expect(wide.contains("Tigris") && wide.contains("River") && !wide.contains("River, about here"))
        let middling = try texts(.box(west: 43.4, south: 32.8, east: 44.6, north: 33.6))
        #expect(middling.contains("River, about here") && !middling.contains("River"))
        let city = try texts(.box(west: 44.2, south: 33.2, east: 44.5, north: 33.4))
        #expect(!city.contains("Tigris"))
    }

    @Test("the open sea has its name, within the water") func sea() throws {
        let collection = try FixtureCollection.make()
        var options = MapOptions(title: "Test")
        options.extent = .box(west: 33.4, south: 31, east: 36, north: 33.4)
        let svg = try ParsedSVG(MapRenderer.overview(collection, options: options))
        let name = svg.texts.filter { $0.attributes["class"] == "t-water" }.map(\.text).joined(separator: " ")
        #expect(name.contains("Mediterranean Sea"))
    }

    @Test("on a wide sheet towns are named, quarters and streets are not, and no label covers another") func context()
        throws
    {
        var collection = try FixtureCollection.make()
        for incident in collection.incidents.indices {
            for site in collection.incidents[incident].sites.indices where site == 0 {
                collection.incidents[incident].sites[site].placement?.point = Coordinate(
                    longitude: 41.1 + Double(incident) * 2, latitude: 34.4)
            }
        }
        collection.places += [
            Place(
                id: "capital", title: "Baghdad", names: [], featureCode: "P.PPLC",
                geometry: nil,
                point: Coordinate(longitude: 44.39, latitude: 33.31), uncertaintyMeters: 12_000, tier: 1),
            Place(
                id: "town", title: "Kirkuk", names: [], featureCode: "P.PPL",
                geometry: nil,
                point: Coordinate(longitude: 43.6, latitude: 34.2), uncertaintyMeters: 9_000, tier: 2),
        ]
        let sheet = MapSheet(
            NumberedIncident.number(collection.incidents), in: collection, options: MapOptions(title: "Test"))
        let ground = try #require(sheet.ground)
        #expect(ground.context.quarters.isEmpty && ground.context.streets.isEmpty && ground.context.canals.isEmpty)
        let svg = try ParsedSVG(sheet.svg())
        #expect(svg.texts.contains { $0.text == "Kirkuk" && $0.attributes["class"] == "t-town" })
        #expect(svg.texts.contains { $0.text == "IRAQ" && $0.attributes["class"] == "t-country" })
        #expect(svg.texts.contains { $0.text == "Border, generalised" })
        #expect(svg.texts.contains { $0.text.contains("Natural Earth") })
        #expect(ground.labels.placer.overlapCount == 0)
    }

    @Test("where nothing has a position the whole country is shown, not its capital") func nothingPlaced() throws {
        var collection = try FixtureCollection.make()
        collection.incidents = collection.incidents.map { incident in
            var unplaced = incident
            for index in unplaced.sites.indices { unplaced.sites[index].placement = nil }
            return unplaced
        }
        let sheet = MapSheet(
            NumberedIncident.number(collection.incidents), in: collection, options: MapOptions(title: "Test"))
        let ground = try #require(sheet.ground)
        let corners = [(42.4, 37.1), (48.5, 29.9), (38.8, 33.4)].map {
            ground.frame.project(Coordinate(longitude: $0.0, latitude: $0.1))
        }
        #expect(corners.allSatisfy { $0.map(ground.frame.box.contains) == true })
        #expect(try ParsedSVG(sheet.svg()).texts.contains { $0.text.hasPrefix("No site has a position") })
    }

    @Test("an unplaced country is called by its Arabic name on an Arabic sheet") func arabic() {
        let site = Site(
            role: .impact,
            phrase: LocationPhrase(relation: .partOf(.north), anchors: [PlaceReference(name: "Iraq")]),
            verbatim: "northern Iraq")
        #expect(site.label(SheetWords(.arabic, places: [])) == "شمال العراق")
        #expect(site.label(words) == "northern Iraq")
    }
}
