internal import CMalloc

enum FreeMemory {
    /// Large blocks go back to the system as soon as they are let go; left to itself, malloc begins to keep them after the first.
    static func returnLargeBlocks() { _ = mallopt(M_MMAP_THRESHOLD, 1 << 18) }
}
