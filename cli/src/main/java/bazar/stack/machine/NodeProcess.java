package bazar.stack.machine;

import bazar.stack.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The process of a node, which outlives the launcher that started it. A pid file identifies it, and also tells it from
 * a later process with the same pid.
 */
public final class NodeProcess {
    /** Makes the process's files private to its user. */
    private static final List<String> PRIVATELY = List.of("sh", "-c", "umask 077 && exec \"$@\"", "sh");

    private final Path pidFile;

    public NodeProcess(Path pidFile) {
        this.pidFile = pidFile;
    }

    /**
     * Starts the process in a session of its own, so that neither Ctrl-C nor a closed terminal reaches it.
     *
     * @param output receives the standard output; may be the same file as {@code errors}
     */
    public void start(List<String> command, Map<String, String> environment, Path output, Path errors) {
        try {
            keepPrevious(output);
            keepPrevious(errors);
            begin(output);
            begin(errors);
            ProcessBuilder builder = new ProcessBuilder(detached(command))
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .redirectErrorStream(output.equals(errors));
            builder.environment().putAll(environment);
            write(builder.start().pid());
        } catch (IOException e) {
            throw new StackException(command.get(0) + " cannot be started: " + e.getMessage() + ".", e);
        }
    }

    public Optional<ProcessId> running() {
        return remembered().filter(ProcessId::isAlive);
    }

    public boolean isPaused() {
        return remembered().filter(ProcessId::isPaused).isPresent();
    }

    /** Returns whether a process was started and has not been stopped gracefully. */
    public boolean isRemembered() {
        return Files.exists(pidFile);
    }

    public void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void signal(Signal signal) {
        running().ifPresent(process -> signal.sendTo(process.pid()));
    }

    /** Signals the process and, if it leads a process group, all processes of the group. */
    public void signalAll(Signal signal) {
        running().ifPresent(process -> {
            if (process.leadsGroup()) {
                signal.sendToGroup(process.pid());
            } else {
                signal.sendTo(process.pid());
            }
        });
    }

    /** Returns whether the process ended within this time. */
    public boolean awaitEnd(Duration patience) {
        Optional<ProcessId> process = running();
        return Pause.until(() -> process.isEmpty() || !process.get().isAlive(), patience);
    }

    /** Waits for the effect of SIGSTOP, which is not immediate. */
    public void awaitPaused(Duration patience) {
        Pause.until(() -> isPaused() || running().isEmpty(), patience);
    }

    private static List<String> detached(List<String> command) {
        // Where setsid is missing, nohup protects from a closed terminal, though not from Ctrl-C.
        List<String> words = new ArrayList<>(List.of(Programs.find("setsid").isPresent() ? "setsid" : "nohup"));
        words.addAll(PRIVATELY);
        words.addAll(command);
        return words;
    }

    /** Keeps the log of the previous run, which may say why that ended. */
    private static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void begin(Path log) throws IOException {
        PrivateFiles.createDirectories(log.getParent());
        PrivateFiles.open(log, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
    }

    private Optional<ProcessId> remembered() {
        try {
            return ProcessId.parse(Files.readString(pidFile));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file atomically, so that a launcher that dies here does not leave half a pid. */
    private void write(long pid) throws IOException {
        String line = ProcessId.of(pid).map(ProcessId::toString).orElse(pid + " ended") + "\n";
        PrivateFiles.write(pidFile, line.getBytes(StandardCharsets.UTF_8));
    }
}
