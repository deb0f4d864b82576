/// Western digits as Arabic-Indic ones, with the Arabic decimal separator between them.
///
/// Words that hold a Latin letter (ids, licences) and numbers beside such a word ("WGS 84", "16 September 2020") keep
/// their digits: they belong to a run of Latin script.
func inArabicDigits(_ text: String) -> String {
    guard text.utf8.contains(where: { (48...57).contains($0) }) else { return text }
    var words: [[Unicode.Scalar]] = [[]]
    for scalar in text.unicodeScalars {
        if scalar == " " { words.append([]) } else { words[words.count - 1].append(scalar) }
    }
    let isLatin = words.map { $0.contains(where: isLatinLetter) }
    var result = String.UnicodeScalarView()
    for (index, word) in words.enumerated() {
        if index > 0 { result.append(" ") }
        let isBesideLatin =
            isLatin[index] || (index > 0 && isLatin[index - 1]) || (index + 1 < words.count && isLatin[index + 1])
        result.append(contentsOf: isBesideLatin ? word : converted(word))
    }
    return String(result)
}

private func converted(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    word.indices.map { index in
        let scalar = word[index]
        if isDigit(scalar) { return Unicode.Scalar(scalar.value + 0x630) ?? scalar }
        let isBetweenDigits =
            index > 0 && index + 1 < word.count && isDigit(word[index - 1]) && isDigit(word[index + 1])
        return scalar == "." && isBetweenDigits ? "\u{66B}" : scalar
    }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

private func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xD7, 0xF7: false  // × ÷
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: false
    }
}
