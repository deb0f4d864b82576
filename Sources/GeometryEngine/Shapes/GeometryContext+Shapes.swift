/// Shapes out of plane points.
extension GeometryContext {
    public func point(_ point: PlanePoint) throws(GeometryEngineError) -> PlaneShape {
        try shape(pointer(of: point), "making a point")
    }

    /// - Parameter points: two or more.
    public func line(_ points: [PlanePoint]) throws(GeometryEngineError) -> PlaneShape {
        try shape(pointer(ofLine: points), "making a line")
    }

    /// - Parameter corners: three or more, closed or not.
    public func polygon(_ corners: [PlanePoint]) throws(GeometryEngineError) -> PlaneShape {
        guard let first = corners.first, corners.last != first else { return try polygon(rings: [corners]) }
        return try polygon(rings: [corners + [first]])
    }

    /// - Parameter rings: closed, each of four or more points, the exterior first; none for an empty shape.
    public func polygon(rings: [[PlanePoint]]) throws(GeometryEngineError) -> PlaneShape {
        try shape(pointer(ofRings: rings), "making a polygon")
    }

    public func box(_ box: PlaneBox) throws(GeometryEngineError) -> PlaneShape {
        try polygon([
            PlanePoint(x: box.minX, y: box.minY), PlanePoint(x: box.maxX, y: box.minY),
            PlanePoint(x: box.maxX, y: box.maxY), PlanePoint(x: box.minX, y: box.maxY),
        ])
    }

    /// Everything around a point between two directions, for cutting.
    ///
    /// - Parameters:
    ///   - azimuthDegrees: the middle direction, clockwise from north.
    ///   - widthDegrees: more than 0, at most 180.
    ///   - meters: how far the sector reaches at least.
    public func sector(
        from apex: PlanePoint, azimuthDegrees: Double, widthDegrees: Double, meters: Double
    ) throws(GeometryEngineError) -> PlaneShape {
        // Between two arms the outline falls short of their ends; enough arms, made long enough, keep it beyond.
        let steps = max(2, (widthDegrees / 30).rounded(.up))
        let step = widthDegrees / steps
        let reach = meters * (1 + 1e-9) / SineCosine(degrees: step / 2).cosine
        let arc = (0...Int(steps)).map { arm in
            apex.moved(azimuthDegrees: azimuthDegrees - widthDegrees / 2 + step * Double(arm), meters: reach)
        }
        return try polygon([apex] + arc)
    }
}

extension PlanePoint {
    /// The point some metres away in a direction, degrees clockwise from north.
    public func moved(azimuthDegrees: Double, meters: Double) -> PlanePoint {
        let direction = SineCosine(degrees: azimuthDegrees)
        return PlanePoint(x: x + meters * direction.sine, y: y + meters * direction.cosine)
    }
}
