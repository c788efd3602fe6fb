package bazar.stack;

import bazar.stack.files.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A jar to try an installation with that has nothing for trials in itself.
 *
 * @param kinds of the servers whose WARs it belongs into
 */
public record AddedJar(Path jar, List<NodeKind> kinds) {
    /**
     * Makes a copy of the installation that has the jar. What no server changes is linked.
     *
     * @param directory to hold it; what it held before is thrown away
     */
    public Installation to(Installation original, Path directory) {
        Installation copy = new Installation(directory, original.ingressConfig());
        try {
            FileTree.delete(directory);
            Files.createDirectories(directory);
            for (Path part : partsBesideServers(original)) {
                Files.createSymbolicLink(directory.resolve(part.getFileName()), part);
            }
            FileTree.replace(copy.servers(), original.servers());
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

    private static List<Path> partsBesideServers(Installation installation) throws IOException {
        try (Stream<Path> parts = Files.list(installation.liberty())) {
            return parts.filter(part -> !part.equals(installation.servers())).toList();
        }
    }
}
