package bazar.stack.home;

import bazar.stack.machine.StackException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the servers of a stack run. Each mode is a file of JVM options in the directory of every server. */
public enum RunMode {
    /** Starts in half the time, and sells less once it is warm. */
    QUICK,
    /** Sells most once it is warm. */
    PEAK;

    /** @throws StackException if there is no such mode */
    static RunMode of(String name) {
        return Stream.of(values())
                .filter(mode -> mode.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new StackException("There is no mode \"" + name + "\"."));
    }

    /** As a server's script takes them in {@code JVM_ARGS}; empty if that server was built without any. */
    public String jvmArgs(Path serverDirectory) {
        return StackHome.read(serverDirectory.resolve(this + ".options")).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
