package bazar.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The points at which this node is to crash. Each is a file of that name in the directory {@code armed} of the node's
 * data, so a test can arm a point while the node runs, and sees from the file's absence that it was reached.
 */
final class ArmedPoints {
    /** The exit code of a process killed by SIGKILL. */
    private static final int KILLED = 137;

    private final Path directory;

    ArmedPoints(Path data) {
        this.directory = data.resolve("armed");
    }

    /** Halts this process if the point is armed, without shutdown hooks. */
    void reach(String point) throws IOException {
        if (Files.deleteIfExists(directory.resolve(point))) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
