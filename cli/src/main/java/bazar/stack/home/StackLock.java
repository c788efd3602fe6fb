package bazar.stack.home;

import bazar.stack.files.IoReason;
import bazar.stack.files.PrivateFiles;
import bazar.stack.machine.Pause;
import bazar.stack.machine.StackException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;

/** A file lock that lets one command at a time change a stack. The system releases it when a command dies. */
public final class StackLock {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Path path;

    public StackLock(Path path) {
        this.path = path;
    }

    /** @param progress receives a line if the command must wait */
    public void hold(Runnable change, Consumer<String> progress) {
        try (FileChannel file = open()) {
            await(file, progress);
            change.run();
        } catch (IOException e) {
            throw new StackException("The file " + path + " cannot be locked: " + IoReason.of(e) + ".", e);
        }
    }

    private FileChannel open() throws IOException {
        PrivateFiles.createDirectories(path.getParent());
        return PrivateFiles.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void await(FileChannel file, Consumer<String> progress) throws IOException {
        if (isLocked(file)) {
            return;
        }
        progress.accept("Waiting for another command that is changing this stack…");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isLocked(file)) {
            if (System.nanoTime() - deadline > 0) {
                throw new StackException("Another command is still changing this stack; try again when it has ended.");
            }
            Pause.of(POLL);
        }
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by another thread of this process
        }
    }
}
