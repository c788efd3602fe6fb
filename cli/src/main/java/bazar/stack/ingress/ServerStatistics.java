package bazar.stack.ingress;

import java.util.Optional;
import java.util.Set;

/**
 * A server's line in HAProxy's statistics.
 *
 * @param queued number of requests that wait for the server
 * @param sessions number of requests in flight
 */
public record ServerStatistics(String backend, String server, int queued, int sessions, String status) {
    // Columns, counted from 0.
    private static final int BACKEND = 0;
    private static final int SERVER = 1;
    private static final int QUEUED = 2;
    private static final int SESSIONS = 4;
    private static final int STATUS = 17;

    /** Values in the column of the server that mark other lines. */
    private static final Set<String> OTHERS = Set.of("svname", "FRONTEND", "BACKEND");

    /** The status of a server without checks, which is HAProxy itself. */
    private static final String UNCHECKED = "no check";

    /** Parses a line; returns empty if the line is not about a node. */
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

    /** Returns the server's name in the runtime API. */
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
