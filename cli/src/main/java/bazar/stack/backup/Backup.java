package bazar.stack.backup;

import bazar.stack.files.FileTree;
import bazar.stack.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A verified backup: it contains every file with its checksum, and no other file. */
public final class Backup {
    private final Path directory;
    private final Checksums checksums;
    private final Manifest manifest;

    Backup(Path directory, Checksums checksums, Manifest manifest) {
        this.directory = directory;
        this.checksums = checksums;
        this.manifest = manifest;
    }

    /** @throws BadBackup if the directory is no backup, is damaged, or is newer than this program */
    public static Backup in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new BadBackup(
                    Files.exists(directory)
                            ? directory + " is a file; a backup is a directory."
                            : "There is no directory " + directory + ".");
        }
        Checksums checksums = Checksums.readIn(directory);
        checksums.verify(directory);
        return new Backup(directory, checksums, Manifest.readIn(directory));
    }

    public Path directory() {
        return directory;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Returns the number of files without the list of checksums. */
    public int files() {
        return checksums.size();
    }

    /**
     * Copies a node's database and verifies the checksums again meanwhile.
     *
     * @throws BadBackup if a file has changed since it was verified
     */
    public void copy(Manifest.Copy copy, Path target) throws IOException {
        Path source = directory.resolve(copy.node());
        for (Path path : FileTree.leavesOf(source)) {
            Path file = source.resolve(path);
            String digest = Sha256.ofCopied(file, target.resolve(path));
            checksums.verify(file, directory.relativize(file).toString(), digest);
        }
    }
}
