package bazar.system.machines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees to it that nothing outlives a run: it ends every process in the run's namespaces, and removes them. It is a process of its
 * own and waits for the pipe from this one to close, which the system does even for one that was killed.
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

    /** @param namespaces that the run is about to create */
    Caretaker(List<Namespace> namespaces) {
        // In a session of its own, so that Ctrl-C does not reach it.
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

    /** Returns when all is done. */
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
