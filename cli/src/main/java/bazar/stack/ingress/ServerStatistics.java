package bazar.stack.ingress;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What HAProxy's statistics say of a server.
 *
 * @param queued number of requests that wait for the server
 * @param sessions number of requests in flight
 * @param requests number of requests sent to the server since the ingress started or was reloaded
 */
public record ServerStatistics(String backend, String server, int queued, int sessions, long requests, String status) {
    /** Values in the column of the server that mark other lines. */
    private static final Set<String> OTHERS = Set.of("FRONTEND", "BACKEND");

    /** The status of a server without checks, which is HAProxy itself. */
    private static final String UNCHECKED = "no check";

    /**
     * Parses the statistics, and returns what they say of the nodes.
     *
     * @param csv all lines, the first with the columns' names; empty if HAProxy did not answer
     */
    public static Stream<ServerStatistics> in(String csv) {
        List<String> columns = csv.lines()
                .findFirst()
                .map(header -> List.of(header.replaceFirst("^# ", "").split(",")))
                .orElse(List.of());
        return csv.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .filter(line -> !OTHERS.contains(line[columns.indexOf("svname")]))
                .filter(line -> !UNCHECKED.equals(line[columns.indexOf("status")]))
                .map(line -> of(columns, line));
    }

    private static ServerStatistics of(List<String> columns, String[] line) {
        return new ServerStatistics(
                line[columns.indexOf("pxname")],
                line[columns.indexOf("svname")],
                Integer.parseInt(line[columns.indexOf("qcur")]),
                Integer.parseInt(line[columns.indexOf("scur")]),
                Long.parseLong(line[columns.indexOf("stot")]),
                line[columns.indexOf("status")]);
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
