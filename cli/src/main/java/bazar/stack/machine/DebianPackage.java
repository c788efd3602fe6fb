package bazar.stack.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A program and its package on Debian and its derivatives. */
public record DebianPackage(String program, String name) {
    /** Without a network, apt could take for ever. */
    private static final Duration BOUND = Duration.ofMinutes(10);

    /** The bound for optional work. */
    private static final Duration SHORT_BOUND = Duration.ofMinutes(3);

    /** Waits for the lock, as a fresh machine may be installing other packages. */
    private static final String INSTALL = "apt-get -o DPkg::Lock::Timeout=120 install -y ";

    public Optional<Path> find() {
        return Programs.find(program);
    }

    /**
     * Installs the program if it is missing and this user may do so. Use {@link #find} to see whether that worked.
     *
     * @param progress receives a line before the installation, and the reason of a failure
     */
    public void installIfMissing(Consumer<String> progress) {
        if (find().isEmpty() && Programs.find("apt-get").isPresent()) {
            progress.accept(program + " is missing; installing it with " + command() + " …");
            // A fresh machine has no package lists yet.
            String attempt = INSTALL + name;
            String script = attempt + " || { apt-get update && " + attempt + "; }";
            // Of two that update the lists of packages at the same time, one fails.
            runAsRoot("flock --close /var/lib/apt sh -c '" + script + "'", BOUND)
                    .ifPresent(reason -> progress.accept("That failed: " + reason));
        }
    }

    /**
     * Upgrades the program if this user may do so. Its version shows whether that worked.
     *
     * @param progress receives a line before the upgrade, and the reason of a failure
     */
    public void upgrade(Consumer<String> progress) {
        if (Programs.find("apt-get").isPresent() && mayInstall()) {
            progress.accept("Upgrading " + program + " with " + upgradeCommand() + " …");
            // Continues after a failed update, as the failed list need not be this package's.
            String lists = "apt-get -o Acquire::http::Timeout=10 -o Acquire::https::Timeout=10 update";
            runAsRoot(lists + "; " + INSTALL + "--only-upgrade " + name, SHORT_BOUND)
                    .ifPresent(reason -> progress.accept("That failed: " + reason));
        }
    }

    /** Returns the command that installs the package. */
    public String command() {
        return "apt-get install -y " + name;
    }

    public String upgradeCommand() {
        return "apt-get install -y --only-upgrade " + name;
    }

    private static boolean mayInstall() {
        return isRoot()
                || Programs.find("sudo").isPresent()
                        && runAsRoot("true", SHORT_BOUND).isEmpty();
    }

    /** Runs a script and returns the reason of its failure, if it failed. */
    private static Optional<String> runAsRoot(String script, Duration bound) {
        Stream<String> shell = Stream.of("sh", "-c", script);
        List<String> words = Stream.concat(isRoot() ? Stream.empty() : Stream.of("sudo", "-n"), shell)
                .toList();
        try {
            Path errors = Files.createTempFile("bazar-install", ".log");
            try {
                return run(words, errors, bound);
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    private static Optional<String> run(List<String> words, Path errors, Duration bound)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile());
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process installer = builder.start();
        if (!installer.waitFor(bound.toMinutes(), TimeUnit.MINUTES)) {
            installer.descendants().forEach(ProcessHandle::destroy); // they would outlive the shell
            installer.destroy();
            return Optional.of("it took more than " + bound.toMinutes() + " minutes.");
        }
        return installer.exitValue() == 0 ? Optional.empty() : Optional.of(lastLine(errors));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static String lastLine(Path errors) throws IOException {
        return Files.readAllLines(errors).stream()
                .filter(line -> !line.isBlank())
                .reduce((before, line) -> line)
                .orElse("it does not say why.");
    }
}
