internal import ContentHashing

/// A Content-Security-Policy (W3C, level 3) under which a page runs and applies only what is named by its digest.
struct ContentPolicy {
    private var scripts: [String] = []
    private var styles: [String] = []

    mutating func allow(script: String) { Self.add(script.utf8, to: &scripts) }
    mutating func allow(style: String) { Self.add(style.utf8, to: &styles) }

    /// Every style element of an SVG picture.
    mutating func allow(stylesIn svg: [UInt8]) {
        let (open, close) = (Array("<style>".utf8), Array("</style>".utf8))
        var start: Int?
        var index = 0
        while index < svg.count {
            guard svg[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if start == nil, svg[index...].starts(with: open) {
                start = index + open.count
            } else if let begin = start, svg[index...].starts(with: close) {
                Self.add(svg[begin..<index], to: &styles)
                start = nil
            }
            index += 1
        }
    }

    /// `style-src-attr` is not named: attributes with styles fall under `style-src` and are refused.
    var text: String {
        [
            "default-src 'none'", "script-src \(Self.list(scripts))", "style-src \(Self.list(styles))",
            "base-uri 'none'", "form-action 'none'",
            "require-trusted-types-for 'script'", "trusted-types 'none'",
        ].joined(separator: "; ")
    }

    private static func list(_ sources: [String]) -> String {
        sources.isEmpty ? "'none'" : sources.joined(separator: " ")
    }

    private static func add(_ bytes: some Sequence<UInt8>, to list: inout [String]) {
        let source = "'sha256-\(base64(SHA256Digest(of: bytes).bytes))'"
        if !list.contains(source) { list.append(source) }
    }

    /// Source: RFC 4648, section 4.
    static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<Swift.min(start + 3, bytes.count)]
            var word = 0
            for offset in 0..<3 { word = word << 8 | (offset < group.count ? Int(group[start + offset]) : 0) }
            for place in 0..<4 {
                result.append(
                    place <= group.count ? letters[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
