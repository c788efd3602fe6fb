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
 * A jar to try an installation with that has nothing for trials in itself.
 *
 * @param kinds of the servers whose WARs it belongs into
 */
public record AddedJar(Path jar, List<NodeKind> kinds) {
    /**
     * Makes a copy of the installation that has the jar.
     *
     * @param directory to hold it; what it held before is thrown away
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
