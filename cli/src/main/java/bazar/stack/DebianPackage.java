package bazar.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A program of this machine, and the package that Debian and its kin bring it with. */
public record DebianPackage(String program, String name) {
    /** Without a network, or while somebody else holds its lock, apt could take for ever. */
    private static final Duration BOUND = Duration.ofMinutes(10);

    public Optional<Path> find() {
        return Programs.find(program);
    }

    /**
     * Installs it if it is missing and this user may do so; whether it worked shows by the program being there.
     *
     * @param progress is told before that happens, and why it failed
     */
    public void installIfMissing(Consumer<String> progress) {
        if (find().isEmpty() && Programs.find("apt-get").isPresent()) {
            progress.accept(program + " is missing; installing it with " + command() + " …");
            install(progress);
        }
    }

    /** For a user who may do so. */
    String command() {
        return "apt-get install -y " + name;
    }

    private void install(Consumer<String> progress) {
        // A fresh machine does not know any packages yet, and may be installing others.
        String attempt = "apt-get -o DPkg::Lock::Timeout=120 install -y " + name;
        Stream<String> install = Stream.of("sh", "-c", attempt + " || { apt-get update && " + attempt + "; }");
        boolean isRoot = System.getProperty("user.name").equals("root");
        List<String> words = Stream.concat(isRoot ? Stream.empty() : Stream.of("sudo", "-n"), install)
                .toList();
        try {
            Path errors = Files.createTempFile("bazar-install", ".log");
            try {
                run(words, errors).ifPresent(reason -> progress.accept("That failed: " + reason));
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new StackException(program + " is missing. Install it: sudo " + command(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    /** @return why it failed; empty if it did not */
    private static Optional<String> run(List<String> words, Path errors) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile());
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process installer = builder.start();
        if (!installer.waitFor(BOUND.toMinutes(), TimeUnit.MINUTES)) {
            installer.descendants().forEach(ProcessHandle::destroy); // which outlive the shell that started them
            installer.destroy();
            return Optional.of("it took more than " + BOUND.toMinutes() + " minutes.");
        }
        return installer.exitValue() == 0 ? Optional.empty() : Optional.of(lastLine(errors));
    }

    private static String lastLine(Path errors) throws IOException {
        return Files.readAllLines(errors).stream()
                .filter(line -> !line.isBlank())
                .reduce((before, line) -> line)
                .orElse("it does not say why.");
    }
}
