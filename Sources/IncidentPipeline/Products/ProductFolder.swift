internal import DataFormats
internal import FoundationEssentials
internal import Glibc

/// Writes the products of a run so that they appear together or not at all.
///
/// Everything is written into a neighbour folder first, which then takes the place of the old one. A folder that cannot be
/// moved (a mount, the working folder, one in a parent that is closed to us) gets the finished files one by one.
struct ProductFolder {
    /// As given, for messages.
    let path: String

    /// - Throws: `PipelineError` when something is there that may not be replaced.
    func check(force: Bool) throws(PipelineError) {
        guard let isFolder = FileStatus.isFolder(path) else { return }
        guard isFolder else { throw .outputIsFile(path) }
        let names = FileStatus.filesBelow(path)
        guard !names.isEmpty else { return }
        guard force else { throw .outputExists(path) }
        let ours = Set(try earlierProducts())
        if let foreign = names.first(where: { !ours.contains($0) }) { throw .outputForeign(path, file: foreign) }
    }

    /// - Parameter write: puts the products below the folder it is given; answers their names.
    /// - Throws: `PipelineError` when something is there and may not be replaced, or when nothing can be written there;
    ///   the folder is then as it was.
    func replace(force: Bool, _ write: (_ folder: String) async throws -> [String]) async throws(PipelineError) {
        try check(force: force)
        let exists = FileStatus.isFolder(path) != nil
        // The folder itself, whatever links, dots or slashes named it.
        let target = exists ? FileStatus.resolved(path) : FileStatus.withoutSlashes(path)
        let isMovable = !exists || FileStatus.canBeMoved(target)
        let fresh = isMovable ? "\(target).writing-\(getpid())" : "\(target)/.writing-\(getpid())"
        var made: [String] = []
        do {
            made = try FolderWriting.makeFolders(fresh)
            let names = try await write(fresh)
            if isMovable {
                try FolderWriting.move(fresh, to: target, replacing: exists)
            } else {
                let stale = Set((try? earlierProducts()) ?? []).subtracting(names)
                try FolderWriting.moveFiles(names, from: fresh, to: target)
                for name in stale { unlink("\(target)/\(name)") }
                FolderWriting.remove(fresh)
            }
        } catch {
            FolderWriting.remove(fresh)
            for folder in made.reversed() { rmdir(folder) }
            throw error as? PipelineError ?? .cannotWrite(path, "\(error)")
        }
    }

    /// What an earlier run's manifest says it wrote, the manifest included.
    private func earlierProducts() throws(PipelineError) -> [String] {
        struct Earlier: Decodable {
            struct File: Decodable { var name: String }
            var tool: String
            var products: [File]
        }
        let file = URL(filePath: "\(path)/\(Manifest.fileName)")
        guard let data = try? Data(contentsOf: file), let earlier = try? JSONDecoder().decode(Earlier.self, from: data),
            earlier.tool == "incidentmap"
        else { throw .outputForeign(path, file: nil) }
        return earlier.products.map(\.name) + [Manifest.fileName]
    }
}
