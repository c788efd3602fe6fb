package bazar.system.stack;

import java.util.stream.Stream;

/** What a node counts of itself. */
public final class Metrics {
    private final String lines;

    private Metrics(String lines) {
        this.lines = lines;
    }

    public static Metrics of(Door node) {
        return new Metrics(node.get("/metrics").body());
    }

    /** The sum of all of that name whose labels have these texts in them. */
    public long sum(String name, String... labels) {
        return lines.lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
