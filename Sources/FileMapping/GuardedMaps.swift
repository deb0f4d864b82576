internal import Glibc
internal import Synchronization

/// The maps that are open, and the signal handler that lays zeros where their files were cut off.
///
/// libwayland does the same for memory that it shares with programs it does not trust (`wl_shm_buffer_begin_access`). The
/// handler allocates nothing, takes no lock and calls nothing but `mmap` and `sigaction`.
enum GuardedMaps {
    private struct Slot: ~Copyable {
        let start = Atomic<UInt>(0)
        /// 0 while the slot is free or being filled.
        let end = Atomic<UInt>(0)
        let wasCut = Atomic<Bool>(false)
    }

    /// More files than a run has open at once.
    static let most = 256
    private static let taken = Mutex([Bool](repeating: false, count: most))
    nonisolated(unsafe) private static let slots: UnsafeMutablePointer<Slot> = {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: most)
        for index in 0..<most { (slots + index).initialize(to: Slot()) }
        return slots
    }()
    private static let pageBytes = UInt(sysconf(Int32(_SC_PAGESIZE)))
    /// What is done about other faults of the kind.
    nonisolated(unsafe) private static var previous = sigaction()

    private static let isInstalled: Bool = {
        // Made before the handler asks for them.
        _ = (slots, pageBytes)
        var action = sigaction()
        action.sa_flags = SA_SIGINFO
        action.__sigaction_handler.sa_sigaction = { _, info, _ in
            let (number, address) = (info?.pointee.si_code ?? 0, info?.pointee._sifields._sigfault.si_addr)
            if number > 0, let address, GuardedMaps.layZeros(at: UInt(bitPattern: address)) { return }
            // Not ours: as it would have been without us, when the instruction is tried again.
            sigaction(SIGBUS, &GuardedMaps.previous, nil)
            if number <= 0 { raise(SIGBUS) }
        }
        return sigaction(SIGBUS, &action, &previous) == 0
    }()

    /// - Returns: nil when there are too many.
    static func add(_ start: UnsafeMutableRawPointer, _ count: Int) -> Int? {
        guard isInstalled else { return nil }
        return taken.withLock { taken in
            guard let free = taken.firstIndex(of: false) else { return nil }
            taken[free] = true
            slots[free].wasCut.store(false, ordering: .relaxed)
            slots[free].start.store(UInt(bitPattern: start), ordering: .releasing)
            slots[free].end.store(UInt(bitPattern: start) + UInt(count), ordering: .releasing)
            return free
        }
    }

    static func remove(_ slot: Int) {
        taken.withLock { taken in
            slots[slot].end.store(0, ordering: .releasing)
            taken[slot] = false
        }
    }

    static func wasCut(_ slot: Int) -> Bool { slots[slot].wasCut.load(ordering: .acquiring) }

    /// From the page of the address to the end of its map; false when it is in none.
    private static func layZeros(at address: UInt) -> Bool {
        for index in 0..<most {
            let end = slots[index].end.load(ordering: .acquiring)
            let start = slots[index].start.load(ordering: .acquiring)
            let page = address & ~(pageBytes - 1)
            // The last page reaches beyond the file.
            guard end > 0, page >= start, page < end else { continue }
            slots[index].wasCut.store(true, ordering: .releasing)
            let error = errno
            defer { errno = error }
            return mmap(
                UnsafeMutableRawPointer(bitPattern: page), Int(end - page), PROT_READ,
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED
        }
        return false
    }
}
