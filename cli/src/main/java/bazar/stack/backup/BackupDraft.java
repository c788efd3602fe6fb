package bazar.stack.backup;

import bazar.stack.files.FileTree;
import bazar.stack.files.PrivateFiles;
import bazar.stack.files.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * An unfinished backup. It is written beside its final directory and renamed at the end, so that the final directory is
 * complete or missing. A draft that a killed program left is deleted by the next one.
 */
public final class BackupDraft implements AutoCloseable {
    private final Path directory;
    private final Path draft;
    private final Checksums checksums = new Checksums();

    private BackupDraft(Path directory) {
        this.directory = directory;
        this.draft = directory.resolveSibling("." + directory.getFileName() + ".unfinished");
    }

    /** @throws BadBackup if the directory is not empty or cannot be created */
    public static BackupDraft of(Path directory) {
        Path place = placeOf(directory);
        BackupDraft draft = new BackupDraft(place);
        try {
            FileTree.delete(draft.draft);
            PrivateFiles.createDirectories(draft.draft);
            return draft;
        } catch (IOException e) {
            throw new BadBackup(place + " cannot be made", e);
        } catch (UncheckedIOException e) {
            throw new BadBackup(place + " cannot be made", e.getCause());
        }
    }

    /** Copies a node's database into the folder with the node's name. */
    public void add(String node, Path database) {
        try {
            for (Path path : FileTree.leavesOf(database)) {
                Path copy = draft.resolve(node).resolve(path);
                checksums.add(draft.relativize(copy).toString(), Sha256.ofCopied(database.resolve(path), copy));
            }
        } catch (IOException e) {
            throw new BadBackup(database + " cannot be copied to " + directory, e);
        }
    }

    /** Verifies all files and renames the draft. */
    public Backup finish(Manifest manifest) {
        try {
            manifest.writeIn(draft);
            checksums.add(Manifest.FILE, Sha256.of(draft.resolve(Manifest.FILE)));
            checksums.writeIn(draft);
            FileTree.force(draft);
            Backup.in(draft);
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
            return new Backup(directory, checksums, manifest);
        } catch (IOException e) {
            throw new BadBackup(directory + " cannot be written", e);
        }
    }

    /** Deletes the draft unless it was finished. */
    @Override
    public void close() {
        FileTree.delete(draft);
    }

    private static Path placeOf(Path directory) {
        try {
            if (!Files.exists(directory)) {
                Path place = directory.toAbsolutePath().normalize();
                if (!Files.isDirectory(place.getParent())) {
                    throw new BadBackup("There is no directory " + place.getParent() + " to make a backup in.");
                }
                return place;
            }
            if (!Files.isDirectory(directory)) {
                throw new BadBackup(directory + " is a file; a backup is made in a directory of its own.");
            }
            if (!isEmpty(directory)) {
                throw new BadBackup(directory + " is not empty; a backup is made in a directory of its own.");
            }
            return directory.toRealPath();
        } catch (IOException e) {
            throw new BadBackup(directory + " cannot be used", e);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }
}
