package bazar.system.stack;

import bazar.stack.home.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A build with frontends that log their request lines. */
final class RecordingBuild {
    private static final Path ROOT = Path.of(System.getProperty("bazar.root"));

    private RecordingBuild() {}

    /** @param directory where to put the build; it is replaced */
    static Installation in(Path directory) {
        Installation build = Installation.in(ROOT).copyTo(directory);
        Path overrides = build.overrides("frontend");
        try {
            Files.createDirectories(overrides);
            Files.copy(ROOT.resolve("system-tests/request-log.xml"), overrides.resolve("request-log.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build;
    }
}
