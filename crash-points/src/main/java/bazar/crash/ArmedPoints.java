package bazar.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The points at which this node is to crash: each is a file of that name in the directory {@code armed} of the node's data. So a test arms
 * one while the node runs, and sees from the file's absence that it was reached.
 */
final class ArmedPoints {
    /** As a process that was killed ends. */
    private static final int KILLED = 137;

    private final Path directory;

    ArmedPoints(Path data) {
        this.directory = data.resolve("armed");
    }

    /** Ends this process here and now if the point is armed, without anything that a process does at its end. */
    void reach(String point) throws IOException {
        if (Files.deleteIfExists(directory.resolve(point))) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
