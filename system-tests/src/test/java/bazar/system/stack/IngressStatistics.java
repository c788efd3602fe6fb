package bazar.system.stack;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** HAProxy's statistics. */
record IngressStatistics(List<String> columns, List<String[]> rows) {
    static IngressStatistics at(URI page) {
        String csv = new Door("statistics", page.resolve("/"), "", answer -> {})
                .get(";csv")
                .body();
        List<String[]> lines = csv.lines().map(line -> line.split(",", -1)).toList();
        String[] header = lines.get(0);
        header[0] = header[0].substring("# ".length());
        return new IngressStatistics(Arrays.asList(header), lines.subList(1, lines.size()));
    }

    Map<String, Long> requestsTo(String backend) {
        return rows.stream()
                .filter(row -> text(row, "pxname").equals(backend))
                .filter(row -> !List.of("FRONTEND", "BACKEND").contains(text(row, "svname")))
                .collect(Collectors.toMap(row -> text(row, "svname"), row -> Long.parseLong(text(row, "stot"))));
    }

    /** Returns whether a server of a backend is up. */
    boolean isUp(String backend, String server) {
        return rows.stream()
                .filter(row -> text(row, "pxname").equals(backend))
                .filter(row -> text(row, "svname").equals(server))
                .anyMatch(row -> text(row, "status").equals("UP"));
    }

    private String text(String[] row, String column) {
        return row[columns.indexOf(column)];
    }
}
