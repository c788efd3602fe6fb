package bazar.stack.ingress;

import java.util.Optional;
import java.util.Set;

/**
 * What HAProxy tells of a server behind it.
 *
 * @param queued requests that wait for it
 * @param sessions requests it works on
 */
public record ServerStatistics(String backend, String server, int queued, int sessions, String status) {
    // Columns, counted from 0.
    private static final int BACKEND = 0;
    private static final int SERVER = 1;
    private static final int QUEUED = 2;
    private static final int SESSIONS = 4;
    private static final int STATUS = 17;

    /** Lines that speak of something else, by what stands for the server. */
    private static final Set<String> OTHERS = Set.of("svname", "FRONTEND", "BACKEND");

    /** Of HAProxy itself, as far as it sends requests there. */
    private static final String UNCHECKED = "no check";

    /** Of a line of its table; empty if that is not of a node. */
    public static Optional<ServerStatistics> of(String line) {
        String[] columns = line.split(",", STATUS + 2);
        return columns.length <= STATUS || OTHERS.contains(columns[SERVER]) || columns[STATUS].equals(UNCHECKED)
                ? Optional.empty()
                : Optional.of(new ServerStatistics(
                        columns[BACKEND],
                        columns[SERVER],
                        Integer.parseInt(columns[QUEUED]),
                        Integer.parseInt(columns[SESSIONS]),
                        columns[STATUS]));
    }

    /** As its runtime API calls it. */
    public String name() {
        return backend + "/" + server;
    }

    public boolean isUp() {
        return status.equals("UP");
    }

    public boolean isIdle() {
        return queued == 0 && sessions == 0;
    }
}
