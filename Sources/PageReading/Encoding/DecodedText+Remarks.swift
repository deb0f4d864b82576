public import IncidentModel

extension DecodedText {
    /// What an encoding that was not given away leaves in doubt.
    public func remarks(on path: String) -> [Finding] {
        var remarks: [Finding] = []
        if replaced > 0, let first = firstReplaced {
            remarks.append(
                Finding(
                    code: "damaged-text",
                    message:
                        "\(path): \(replaced) place\(replaced == 1 ? " is" : "s are") no \(encoding), the first at byte \(first); read with U+FFFD there."
                ))
        }
        if isGuessed {
            remarks.append(
                Finding(
                    code: "encoding-guessed", severity: .note,
                    message: "\(path): the file does not say its encoding; it was read as \(encoding)."))
        }
        return remarks
    }
}
