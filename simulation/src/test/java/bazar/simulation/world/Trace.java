package bazar.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The events of a run, one a line, for a human reader. Runs in bulk keep none. */
public final class Trace {
    private final List<String> lines;

    private Trace(List<String> lines) {
        this.lines = lines;
    }

    public static Trace kept() {
        return new Trace(new ArrayList<>());
    }

    public static Trace none() {
        return new Trace(null);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    void add(long now, String who, Supplier<String> what) {
        if (lines != null) {
            lines.add(String.format(Locale.ROOT, "%10.3f ms  %-12s %s", now / 1e6, who, what.get()));
        }
    }
}
