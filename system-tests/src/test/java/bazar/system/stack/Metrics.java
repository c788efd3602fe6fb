package bazar.system.stack;

import java.util.stream.Stream;

/** A node's metrics. */
public final class Metrics {
    private final String lines;

    private Metrics(String lines) {
        this.lines = lines;
    }

    public static Metrics of(Door node) {
        return new Metrics(node.get("/metrics").body());
    }

    /** Returns the sum of the metrics with a name whose labels contain these texts. */
    public long sum(String name, String... labels) {
        return lines.lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
