package bazar.stack.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.lifecycle.StartProgress.NodeLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartProgressTest {
    private static final NodeLine STARTING = new NodeLine("order-1", "starts", 3);
    private static final NodeLine LATER = new NodeLine("order-1", "starts", 4);
    private static final NodeLine READY = new NodeLine("order-1", "is ready on port 9301", 7);
    private static final NodeLine OTHER = new NodeLine("catalog-1", "starts", 3);

    private static final String DRAWN = "order-1     starts                                                  3 s";

    private final List<String> told = new ArrayList<>();
    private final StartProgress plain = new StartProgress(told::add, false);
    private final StartProgress terminal = new StartProgress(told::add, true);

    @Test
    void without_a_terminal_a_node_is_told_when_its_state_changes_and_not_before() {
        plain.show(List.of(STARTING, OTHER));
        plain.show(List.of(LATER, OTHER));
        plain.accept("A new store is open.");
        plain.show(List.of(READY, OTHER));

        assertThat(told)
                .containsExactly(
                        "order-1     starts (3 s)",
                        "catalog-1   starts (3 s)",
                        "A new store is open.",
                        "order-1     is ready on port 9301 (7 s)");
    }

    @Test
    void in_a_terminal_the_lines_are_drawn_in_place_when_one_has_changed() {
        terminal.show(List.of(STARTING));
        terminal.show(List.of(STARTING));
        terminal.show(List.of(LATER));

        assertThat(told).containsExactly(DRAWN, "\033[1A\033[J" + DRAWN.replace("3 s", "4 s"));
    }

    @Test
    void in_a_terminal_what_else_is_told_goes_above_the_lines() {
        terminal.show(List.of(STARTING, STARTING));
        terminal.accept("A new store is open.");

        assertThat(told).last().isEqualTo("\033[2A\033[JA new store is open.\n" + DRAWN + "\n" + DRAWN);
    }

    @Test
    void what_is_told_after_a_start_leaves_its_lines_alone() {
        terminal.show(List.of(READY));
        terminal.end();
        terminal.accept("order-1 is stopped.");
        terminal.show(List.of(STARTING));

        assertThat(told).element(1).isEqualTo("order-1 is stopped.");
        assertThat(told).last().isEqualTo(DRAWN);
    }

    @Test
    void every_line_fits_a_terminal_of_80_columns() {
        terminal.show(List.of(new NodeLine("frontend-1", "waits until it is ready: catalog-shows-its-books", 240)));

        assertThat(told).singleElement().asString().hasSizeLessThanOrEqualTo(80);
    }
}
