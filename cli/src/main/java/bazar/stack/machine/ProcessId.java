package bazar.stack.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process of this machine, for good: pids are used again, so its birth goes with it.
 *
 * @param birth the kernel's own tick of its start and the boot that tick counts from; unlike the time of day, no clock that is set
 *     changes it. Where there is no /proc, the time of day has to do.
 */
public record ProcessId(long pid, String birth) {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    // Fields of /proc/PID/stat, counted from the one after the command, which may itself contain anything.
    private static final int STATE = 0;
    private static final int GROUP = 2;
    private static final int THREADS = 17;
    private static final int START_TICK = 19;

    /** Empty if no such process runs. */
    static Optional<ProcessId> of(long pid) {
        return Files.exists(BOOT_ID)
                ? stat(pid).map(stat -> new ProcessId(pid, stat[START_TICK] + "@" + bootId()))
                : ProcessHandle.of(pid)
                        .flatMap(handle -> handle.info().startInstant())
                        .map(start -> new ProcessId(pid, start.toString()));
    }

    /** What {@link #toString} wrote; empty if it is not that. */
    static Optional<ProcessId> parse(String text) {
        String[] words = text.strip().split(" ", 2);
        return words.length == 2 && words[0].matches("[0-9]{1,18}")
                ? Optional.of(new ProcessId(Long.parseLong(words[0]), words[1]))
                : Optional.empty();
    }

    boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Alive, but stopped by a signal. */
    boolean isPaused() {
        return isAlive() && stat(pid).filter(stat -> stat[STATE].equals("T")).isPresent();
    }

    /** Whether all that it starts is in a group of processes with it. */
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
            return Optional.empty(); // the process, and its file with it, is gone
        }
    }

    /** A zombie has ended and only waits for its parent to ask how; unless other threads of it still hold its files and ports. */
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
