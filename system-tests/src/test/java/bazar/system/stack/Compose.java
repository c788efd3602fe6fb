package bazar.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Docker Compose with the project's file and the tests' additions, under a project name of its own. */
final class Compose {
    private static final Path ROOT = Path.of(System.getProperty("bazar.root"));
    private static final List<String> COMMAND = List.of(
            "docker",
            "compose",
            "--project-name",
            "bazar-tests",
            "--file",
            ROOT.resolve("docker-compose.yml").toString(),
            "--file",
            ROOT.resolve("system-tests/docker-compose.tests.yml").toString());

    private final Map<String, String> environment;
    private final Path log;

    /**
     * @param environment the variables in the files
     * @param log receives Compose's messages
     */
    Compose(Map<String, String> environment, Path log) {
        this.environment = environment;
        this.log = log;
    }

    /** Runs Compose and returns its output. */
    String run(String... arguments) {
        try {
            List<String> command =
                    Stream.concat(COMMAND.stream(), Stream.of(arguments)).toList();
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed; see " + log);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException("Docker with Compose v2 is missing: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
