import Geocoding
import GeometryEngine
import IncidentModel
import Testing

@Suite("A position in numbers")
struct WrittenPositionTests {
    @Test(
        "is read in every notation, with the rounding of its digits",
        arguments: [
            ("44.396,33.299", WrittenPosition.Notation.decimalDegrees, 73.0),
            ("44.396 33.299", .decimalDegrees, 73), ("33.299N 44.396E", .decimalDegrees, 73),
            ("33.299° N, 44.396° E", .decimalDegrees, 73), ("N33.299 E44.396", .decimalDegrees, 73),
            ("E 44.396, N 33.299", .decimalDegrees, 73), ("٣٣٫٢٩٩ شمالا ٤٤٫٣٩٦ شرقا", .decimalDegrees, 73),
            ("44,396; 33,299", .decimalDegrees, 73), ("44,396 33,299", .decimalDegrees, 73),
            ("33,299 N 44,396 E", .decimalDegrees, 73), ("33.299, 44.396E", .decimalDegrees, 73),
            ("33.299N, 44.396", .decimalDegrees, 73), ("44.396E, 33.299", .decimalDegrees, 73),
            ("33°17'56\"N 44°23'46\"E", .degreesMinutesSeconds, 20),
            ("33°17′56.4″ N, 44°23′45.6″ E", .degreesMinutesSeconds, 2),
            ("33 17 56.4 N 44 23 45.6 E", .degreesMinutesSeconds, 2),
            ("33°17.94'N 44°23.76'E", .degreesMinutesSeconds, 12),
            ("38S 443768 3684598", .utm, 0.7), ("UTM 38S 443768mE 3684598mN", .utm, 0.7),
            ("zone 38N 443768 3684598", .utm, 0.7), ("38S MB 43767 84597", .mgrs, 0.7), ("38SMB4376784597", .mgrs, 0.7),
            ("38s mb 437 845", .mgrs, 71), ("MGRS: 38SMB437845", .mgrs, 71), ("38S MB 43 84", .mgrs, 708),
        ])
    func notations(text: String, notation: WrittenPosition.Notation, roundingMeters: Double) throws {
        let position = try #require(WrittenPosition(text))
        #expect(position.notation == notation)
        #expect(abs(position.roundingMeters - roundingMeters) <= max(1, roundingMeters * 0.05))
        let embassy = Coordinate(longitude: 44.396, latitude: 33.299)
        // Written seconds, and the middle of a cell, are off by no more than the rounding.
        #expect(
            Geodesic.distanceMeters(from: position.coordinate, to: embassy) <= position.roundingMeters + 1,
            "\(position.coordinate)")
    }

    /// PyPI mgrs 1.6.0 of the position beside it.
    @Test(
        "in MGRS agrees with GEOTRANS on both hemispheres, at zone and band edges",
        arguments: [
            ("18SUJ2347806483", 38.8895, -77.0353), ("56HLH3490052288", -33.8568, 151.2153),
            ("31NAA6603200011", 0.0001, 0.0001), ("32MJE6603299988", -0.0001, 6.0001),
            ("35WMV3103090066", 71.9999, 25.0), ("35XMA3140001226", 72.1, 25.0), ("01CDM4324728161", -79.9, -179.9),
            ("60XWU3439017795", 83.9, 179.9), ("34TDK9999127768", 40.0001, 20.9999),
            ("30UXC9956709427", 51.5007, -0.1246), ("38PMB1413397196", 15.35, 44.2), ("33MWR3328924705", -4.3, 15.3),
            ("35WMV310900", 71.9999, 25.0), ("32MJE660999", -0.0001, 6.0001), ("30UXC995094", 51.5007, -0.1246),
        ])
    func militaryGrid(text: String, latitude: Double, longitude: Double) throws {
        let position = try #require(WrittenPosition(text))
        let named = Coordinate(longitude: longitude, latitude: latitude)
        #expect(Geodesic.distanceMeters(from: position.coordinate, to: named) <= position.roundingMeters * 1.01)
    }

    @Test("38S is a band of latitude, not the southern hemisphere; the other reading is told")
    func band() throws {
        let position = try #require(WrittenPosition("38S 443768 3684598"))
        #expect(position.coordinate.latitude > 33)
        #expect(position.doubt?.contains("32–40° N") == true)
        let south = try #require(WrittenPosition("56S 334901 6252289"))
        #expect(abs(south.coordinate.latitude + 33.8568) < 1e-4 && south.doubt == nil)
    }

    @Test("one number without its letter is told how it is read")
    func halfLettered() throws {
        #expect(try #require(WrittenPosition("33.299, 44.396E")).doubt?.contains("33.299 has no letter") == true)
        #expect(try #require(WrittenPosition("33.299N, 44.396E")).doubt == nil)
    }

    @Test(
        "is not made of what only looks like one",
        arguments: [
            "", "Dora", "14 July", "33°18'N", "33°61'N 44°10'E", "33.5°18'N 44°10'E", "38S MI 43214 84711",
            "38S MB 4321 84711", "38S MB 4321484", "61S MB 43214 84711", "38S ZZ 1 1", "33N 34N", "44E 45E",
            "33N, 1920 Street", "44,39,33,30", "N, 44.39",
            "1920 Revolution Street", "38 S", "N E",
        ])
    func others(text: String) { #expect(WrittenPosition(text) == nil) }
}
