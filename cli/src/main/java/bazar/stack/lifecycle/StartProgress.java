package bazar.stack.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Shows how a start goes, a line for each node. In a terminal the lines are drawn anew in place; elsewhere a node's line is told
 * whenever its state has changed. Any other line is told above them.
 */
public final class StartProgress implements Consumer<String> {
    /** How far a node is, and for how long it has been starting. */
    record NodeLine(String node, String state, long seconds) {}

    private static final String LINES_UP = "\033[%dA";
    private static final String ERASE_BELOW = "\033[J";

    private final Consumer<String> out;
    private final boolean isTerminal;
    private final Map<String, String> told = new HashMap<>();
    private String drawn = "";

    /**
     * @param out prints a text and ends its line
     * @param isTerminal whether it goes to a terminal that knows ANSI's control sequences
     */
    public StartProgress(Consumer<String> out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    @Override
    public synchronized void accept(String line) {
        out.accept(drawn.isEmpty() ? line : aboveDrawn() + line + "\n" + drawn);
    }

    synchronized void show(List<NodeLine> nodes) {
        if (isTerminal) {
            draw(nodes.stream().map(StartProgress::timed).collect(Collectors.joining("\n")));
        } else {
            nodes.stream()
                    .filter(node -> !node.state().equals(told.put(node.node(), node.state())))
                    .forEach(node -> out.accept(plain(node)));
        }
    }

    /** The start is over: what comes next is told below. */
    synchronized void end() {
        told.clear();
        drawn = "";
    }

    private void draw(String lines) {
        if (!lines.equals(drawn)) {
            out.accept(aboveDrawn() + lines);
            drawn = lines;
        }
    }

    private String aboveDrawn() {
        return drawn.isEmpty()
                ? ""
                : String.format(Locale.ROOT, LINES_UP, drawn.lines().count()) + ERASE_BELOW;
    }

    private static String timed(NodeLine node) {
        return String.format(Locale.ROOT, "%-11s %-52s %4d s", node.node(), node.state(), node.seconds());
    }

    private static String plain(NodeLine node) {
        return String.format(Locale.ROOT, "%-11s %s (%d s)", node.node(), node.state(), node.seconds());
    }
}
