package bazar.stack.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Identifies one process of this machine. As pids are reused, the start time belongs to it.
 *
 * @param birth the kernel's start tick and the id of the boot, which do not change when the clock is set; without
 *     /proc, the time of day
 */
public record ProcessId(long pid, String birth) {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    // Fields of /proc/PID/stat, counted from the one after the command, which may contain any characters.
    private static final int STATE = 0;
    private static final int GROUP = 2;
    private static final int THREADS = 17;
    private static final int START_TICK = 19;

    /** Returns the running process with a pid. */
    static Optional<ProcessId> of(long pid) {
        return Files.exists(BOOT_ID)
                ? stat(pid).map(stat -> new ProcessId(pid, stat[START_TICK] + "@" + bootId()))
                : ProcessHandle.of(pid)
                        .flatMap(handle -> handle.info().startInstant())
                        .map(start -> new ProcessId(pid, start.toString()));
    }

    /** Parses the output of {@link #toString}; returns empty for any other text. */
    static Optional<ProcessId> parse(String text) {
        String[] words = text.strip().split(" ", 2);
        return words.length == 2 && words[0].matches("[0-9]{1,18}")
                ? Optional.of(new ProcessId(Long.parseLong(words[0]), words[1]))
                : Optional.empty();
    }

    boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Returns whether the process is stopped by a signal. */
    boolean isPaused() {
        return isAlive() && stat(pid).filter(stat -> stat[STATE].equals("T")).isPresent();
    }

    /** Returns whether the process leads a process group, to which its children belong. */
    boolean leadsGroup() {
        return stat(pid).filter(stat -> stat[GROUP].equals(Long.toString(pid))).isPresent();
    }

    @Override
    public String toString() {
        return pid + " " + birth;
    }

    private static Optional<String[]> stat(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return hasEnded(fields) ? Optional.empty() : Optional.of(fields);
        } catch (IOException e) {
            return Optional.empty(); // the process has ended
        }
    }

    /** Returns whether the process is a zombie without other threads, which would still hold its files and ports. */
    private static boolean hasEnded(String[] fields) {
        return "ZX".contains(fields[STATE]) && Integer.parseInt(fields[THREADS]) <= 1;
    }

    private static String bootId() {
        try {
            return Files.readString(BOOT_ID).strip();
        } catch (IOException e) {
            throw new StackException("The file " + BOOT_ID + " cannot be read.", e);
        }
    }
}
