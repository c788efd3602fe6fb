package bazar.system.lint;

import bazar.stack.DebianPackages;
import bazar.stack.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** Redocly CLI, in the version and to the byte that the lock file says, under its rules and ours. */
public final class OpenApiLinter {
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "redocly.yaml");
    private static final String PACKAGES = "nodejs npm";
    private static final Pattern NO_NETWORK =
            Pattern.compile("\\bE(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|HOSTUNREACH|NETUNREACH)\\b");

    private final Path directory;

    private OpenApiLinter(Path directory) {
        this.directory = directory;
    }

    /** Skips the test where there is no Node.js and none can be installed, or nothing to install the linter from. */
    public static OpenApiLinter installedIn(Path directory) {
        if (isNodeMissing() && DebianPackages.exist()) {
            DebianPackages.install(PACKAGES);
        }
        Assumptions.assumeFalse(
                isNodeMissing(),
                "The OpenAPI documents are not linted: Node.js and npm are missing. Install them (Debian, Ubuntu: sudo "
                        + DebianPackages.command(PACKAGES) + "; macOS: brew install node).");
        OpenApiLinter linter = new OpenApiLinter(directory);
        linter.install();
        return linter;
    }

    /** @param documents each by its name, as JSON; what the linter has against them, line by line, and nothing if all is well */
    public List<String> lint(Map<String, String> documents) {
        List<String> command = new ArrayList<>(List.of("node", "node_modules/@redocly/cli/bin/cli.js", "lint"));
        documents.forEach((name, document) -> command.add(write(name + ".json", document)));
        command.addAll(List.of("--config", "redocly.yaml", "--format", "stylish"));
        Finished finished = run(command);
        if (finished.exitCode() != 0 && finished.output().isBlank()) {
            throw new IllegalStateException("the linter failed: " + finished.messages());
        }
        return finished.exitCode() == 0 ? List.of() : finished.output().lines().toList();
    }

    private static boolean isNodeMissing() {
        return Programs.find("node").isEmpty() || Programs.find("npm").isEmpty();
    }

    private void install() {
        try {
            Files.createDirectories(directory);
            for (String file : FILES) {
                try (InputStream content = OpenApiLinter.class.getResourceAsStream("/openapi-lint/" + file)) {
                    Files.copy(content, directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Nothing of the package is run now; its checksum is in the lock file.
        Finished finished =
                run(List.of("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"));
        if (finished.exitCode() != 0) {
            Assumptions.assumeFalse(
                    NO_NETWORK.matcher(finished.messages()).find(),
                    "The OpenAPI documents are not linted: npm cannot fetch the linter.");
            throw new IllegalStateException("npm ci failed: " + finished.messages());
        }
    }

    private String write(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells nobody, asks nobody for news. */
    private Finished run(List<String> command) {
        try {
            Path messages = directory.resolve("messages.log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectError(messages.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "REDOCLY_TELEMETRY", "off",
                            "REDOCLY_SUPPRESS_NOTIFICATIONS", "true",
                            "NPM_CONFIG_UPDATE_NOTIFIER", "false",
                            "NO_COLOR", "1"));
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Finished(process.waitFor(), output, Files.readString(messages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command.get(0), e);
        }
    }

    private record Finished(int exitCode, String output, String messages) {}
}
