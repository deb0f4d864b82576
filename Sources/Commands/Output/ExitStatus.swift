/// How a run ended, for the shell. Wrong usage (64) is the argument parser's own.
enum ExitStatus: Int32 {
    case done = 0
    case failed = 1
    /// Done, but records were set aside.
    case setAside = 3
}
