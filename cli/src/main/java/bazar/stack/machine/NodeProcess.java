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
 * The process of a node. It outlives the launcher that started it; a pid file finds it again, and only ever it: a process
 * that came by the same pid later is neither taken for it nor signalled.
 */
public final class NodeProcess {
    /** What it writes is for its user alone. */
    private static final List<String> PRIVATELY = List.of("sh", "-c", "umask 077 && exec \"$@\"", "sh");

    private final Path pidFile;

    public NodeProcess(Path pidFile) {
        this.pidFile = pidFile;
    }

    /**
     * Starts it in a session of its own, so that neither Ctrl-C nor a closed terminal reaches it.
     *
     * @param output takes what it prints; the same file as for errors will do
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

    /** Whether one was started and not stopped in good order since. */
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

    /** To it and whatever it has started, where that can be told from what others have. */
    public void signalAll(Signal signal) {
        running().ifPresent(process -> {
            if (process.leadsGroup()) {
                signal.sendToGroup(process.pid());
            } else {
                signal.sendTo(process.pid());
            }
        });
    }

    /** @return whether it ended within that time */
    public boolean awaitEnd(Duration patience) {
        Optional<ProcessId> process = running();
        return Pause.until(() -> process.isEmpty() || !process.get().isAlive(), patience);
    }

    /** The system stops a process when it gets round to it. */
    public void awaitPaused(Duration patience) {
        Pause.until(() -> isPaused() || running().isEmpty(), patience);
    }

    private static List<String> detached(List<String> command) {
        // Without setsid a closed terminal is survived, if not Ctrl-C.
        List<String> words = new ArrayList<>(List.of(Programs.find("setsid").isPresent() ? "setsid" : "nohup"));
        words.addAll(PRIVATELY);
        words.addAll(command);
        return words;
    }

    /** The log of the run before stays, for whoever asks why that ended. */
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

    /** Whole or not at all: a launcher that dies here must not leave half a pid behind. */
    private void write(long pid) throws IOException {
        String line = ProcessId.of(pid).map(ProcessId::toString).orElse(pid + " ended") + "\n";
        PrivateFiles.write(pidFile, line.getBytes(StandardCharsets.UTF_8));
    }
}
