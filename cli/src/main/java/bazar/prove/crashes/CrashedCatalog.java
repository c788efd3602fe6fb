package bazar.prove.crashes;

import bazar.stack.files.FileTree;
import bazar.stack.home.Installation;
import bazar.stack.machine.StackException;
import bazar.stack.node.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the disk of a crashed catalog without any of the catalog's code. */
final class CrashedCatalog {
    private static final String QUERY = """
            CONNECT 'jdbc:derby:bazar';
            SELECT MAX(lsn) AS last_lsn
              FROM (SELECT applied_lsn AS lsn FROM store UNION ALL SELECT lsn FROM log_entry) AS held;
            EXIT;
            """;
    private static final Pattern RESULT = Pattern.compile("(?m)^([0-9]+) *$");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path disk;
    private final Path drivers;

    CrashedCatalog(Node catalog, Installation installation) {
        this.disk = catalog.data();
        this.drivers = installation.databaseDrivers();
    }

    /**
     * Returns the LSN of the last entry on the disk, pending or applied.
     *
     * @param directory where to copy the disk, as opening a database changes it; it is deleted afterwards
     */
    long lastLsn(Path directory) {
        FileTree.replace(directory, disk);
        try {
            Path query = Files.writeString(directory.resolve("query.sql"), QUERY);
            Path result = directory.resolve("result.txt");
            Process reader = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            drivers.resolve("*").toString(),
                            "org.apache.derby.tools.ij",
                            query.toString())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(result.toFile())
                    .start();
            if (!reader.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                reader.destroyForcibly().waitFor();
            }
            return lsnIn(Files.readString(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        } finally {
            FileTree.delete(directory);
        }
    }

    private long lsnIn(String answer) {
        Matcher result = RESULT.matcher(answer);
        if (!result.find()) {
            throw new StackException("The database in " + disk + " cannot be read: " + answer);
        }
        return Long.parseLong(result.group(1));
    }
}
