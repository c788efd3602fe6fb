package bazar.shared.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory with a node's durable data. */
public final class DataDirectory {
    /** The free space that a start requires: Derby writes its log in pieces of this size. */
    private static final int ROOM = 1 << 20;

    private DataDirectory() {}

    /**
     * @throws IOException if the directory cannot be created, written or forced to disk; the message names the reason
     */
    public static void check(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
            Path probe = directory.resolve("probe");
            try (FileChannel file = FileChannel.open(
                    probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.allocate(ROOM);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            throw new IOException("The data directory " + directory + " cannot be written: " + reasonOf(e) + ".", e);
        }
    }

    private static String reasonOf(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "Permission denied";
        } else if (e instanceof FileAlreadyExistsException) {
            return "Not a directory";
        }
        return e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.getMessage();
    }
}
