package bazar.system.stack;

import bazar.stack.home.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The build, but with frontends that write down what they are asked. */
final class RecordingBuild {
    private static final Path ROOT = Path.of(System.getProperty("bazar.root"));

    private RecordingBuild() {}

    /** @param directory to hold it; what it held before is thrown away */
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
