package bazar.system.machines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends every process in the run's namespaces and removes the namespaces after the run.
 *
 * <p>It is a process of its own that waits for its pipe from this process to close, which happens even if this process
 * is killed.
 */
final class Caretaker implements AutoCloseable {
    private static final String WORK = """
            cat
            for name in "$@"; do
              while pids=$(ip netns pids "$name") && [ "$pids" ]; do
                kill -KILL $pids
                sleep 0.1
              done
              ip netns delete "$name"
            done
            """;

    private final Process process;

    /** @param namespaces those that the run is about to create */
    Caretaker(List<Namespace> namespaces) {
        // A session of its own protects it from Ctrl-C.
        List<String> command = new ArrayList<>(List.of("setsid", "sh", "-c", WORK, "caretaker"));
        namespaces.forEach(namespace -> command.add(namespace.name()));
        try {
            process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when everything is removed. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
