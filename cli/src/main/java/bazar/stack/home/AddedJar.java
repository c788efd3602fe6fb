package bazar.stack.home;

import bazar.stack.topology.NodeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A jar that is added to the WARs of an installation for a trial.
 *
 * @param kinds the servers that get the jar
 */
public record AddedJar(Path jar, List<NodeKind> kinds) {
    /**
     * Returns a copy of the installation with the jar.
     *
     * @param directory where to put the copy; it is replaced
     */
    public Installation to(Installation original, Path directory) {
        Installation copy = original.copyTo(directory);
        try {
            for (NodeKind kind : kinds) {
                putInto(copy.application(kind.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private void putInto(Path war) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(war)) {
            Files.copy(
                    jar, files.getPath("WEB-INF/lib").resolve(jar.getFileName().toString()));
        }
    }
}
