/// The version that `--version` and the manifest state.
public enum ToolVersion {
    public static let current = "0.1.0"
}
