package bazar.system.lint;

import bazar.stack.machine.DebianPackage;
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

/** Redocly CLI in the version of the lock file, which also pins its checksum, with its own rules and ours. */
public final class OpenApiLinter {
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "redocly.yaml");
    private static final List<DebianPackage> NEEDED =
            List.of(new DebianPackage("node", "nodejs"), new DebianPackage("npm", "npm"));
    private static final int OLDEST_NODE = 18;
    private static final String REMEDY = "Install them (Debian, Ubuntu: sudo apt-get install -y nodejs npm;"
            + " macOS: brew install node), in version " + OLDEST_NODE + " or newer.";
    private static final Pattern NO_NETWORK =
            Pattern.compile("\\bE(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|HOSTUNREACH|NETUNREACH|5\\d\\d"
                    + "|RR_SOCKET_TIMEOUT)\\b");

    private final Path directory;

    private OpenApiLinter(Path directory) {
        this.directory = directory;
    }

    /** Installs the linter. Skips the test if there is no recent Node.js or no registry. */
    public static OpenApiLinter installedIn(Path directory) {
        NEEDED.forEach(needed -> needed.installIfMissing(System.err::println));
        assumeThat(!isNodeMissing(), "Node.js and npm are missing. " + REMEDY);
        OpenApiLinter linter = new OpenApiLinter(directory);
        linter.copyFiles();
        linter.assumeNodeIsNewEnough();
        linter.install();
        return linter;
    }

    /**
     * Returns the linter's findings line by line.
     *
     * @param documents JSON documents by name
     */
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
        return NEEDED.stream().anyMatch(needed -> needed.find().isEmpty());
    }

    private void copyFiles() {
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
    }

    private void assumeNodeIsNewEnough() {
        String version = run(List.of("node", "--version")).output().strip();
        int major = Integer.parseInt(version.replaceFirst("v(\\d+).*", "$1"));
        assumeThat(major >= OLDEST_NODE, "Node.js " + version + " is older than " + OLDEST_NODE + ". " + REMEDY);
    }

    /** Installs the package with short timeouts and without running its scripts. */
    private void install() {
        Finished finished = run(List.of(
                "npm",
                "ci",
                "--ignore-scripts",
                "--prefer-offline",
                "--no-audit",
                "--no-fund",
                "--fetch-timeout=20000",
                "--fetch-retries=1"));
        if (finished.exitCode() != 0) {
            assumeThat(!NO_NETWORK.matcher(finished.messages()).find(), "npm cannot fetch the linter.");
            throw new IllegalStateException("npm ci failed: " + finished.messages());
        }
    }

    private static void assumeThat(boolean holds, String otherwise) {
        Assumptions.assumeTrue(holds, "The OpenAPI documents are not linted: " + otherwise);
    }

    private String write(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command with telemetry and update checks off. */
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
