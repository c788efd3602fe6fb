package bazar.simulation.history;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.simulation.history.Observation.SearchBegan;
import bazar.simulation.history.Observation.SearchEnded;
import bazar.simulation.history.Observation.ShelfChangeBegan;
import bazar.simulation.history.Observation.ShelfChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListsTest {
    private static final String TOPIC = "systems";
    private static final String OTHER = "graphs";
    private static final Map<Long, Integer> OPENING = Map.of(1L, 0, 2L, 0);

    private final List<Observation> observations = new ArrayList<>();

    @Test
    void a_list_after_a_change_must_show_it() {
        change(1, 1, TOPIC);

        assertThat(brokenBy(Map.of(1L, 1, 2L, 0))).isEmpty();
        assertThat(brokenBy(OPENING)).containsExactly(Invariant.FRESH);
    }

    @Test
    void a_list_that_began_before_a_change_was_done_may_show_either_shelf() {
        observations.add(new ShelfChangeBegan(1, 1, TOPIC));

        assertThat(brokenBy(OPENING)).isEmpty();
        assertThat(brokenBy(Map.of(1L, 1, 2L, 0))).isEmpty();
    }

    @Test
    void a_list_shows_no_later_change_without_the_one_before() {
        observations.add(new SearchBegan("reader", TOPIC));
        change(1, 1, TOPIC);
        change(2, 2, TOPIC);
        observations.add(new SearchEnded("reader", TOPIC, Map.of(1L, 0, 2L, 2)));

        assertThat(broken(true)).containsExactly(Invariant.FRESH);
    }

    @Test
    void what_one_reader_was_shown_the_next_must_be_shown() {
        observations.add(new ShelfChangeBegan(1, 1, TOPIC));
        search(TOPIC, Map.of(1L, 1, 2L, 0));

        assertThat(brokenBy(OPENING)).containsExactly(Invariant.FRESH);
    }

    @Test
    void a_book_that_moved_or_went_is_in_the_list_of_its_topic_alone() {
        change(1, 1, OTHER);
        change(2, 2, null);

        search(OTHER, Map.of(1L, 1));
        assertThat(brokenBy(Map.of())).isEmpty();
        assertThat(brokenBy(Map.of(1L, 1))).containsExactly(Invariant.FRESH);
    }

    @Test
    void where_reads_may_lag_a_list_is_still_of_one_moment() {
        change(1, 1, TOPIC);
        change(2, 2, TOPIC);
        search(TOPIC, OPENING);
        assertThat(broken(false)).isEmpty();

        search(TOPIC, Map.of(1L, 0, 2L, 2));
        assertThat(broken(false)).containsExactly(Invariant.FRESH);
    }

    private void change(long book, int edition, String topic) {
        observations.add(new ShelfChangeBegan(book, edition, topic));
        observations.add(new ShelfChanged());
    }

    private void search(String topic, Map<Long, Integer> shown) {
        observations.add(new SearchBegan("reader", topic));
        observations.add(new SearchEnded("reader", topic, shown));
    }

    /** Judges one more list of the topic, which is then removed from the history. */
    private List<Invariant> brokenBy(Map<Long, Integer> shown) {
        int before = observations.size();
        search(TOPIC, shown);
        List<Invariant> broken = broken(true);
        observations.subList(before, observations.size()).clear();
        return broken;
    }

    private List<Invariant> broken(boolean isFresh) {
        List<Violation> violations = new ArrayList<>();
        new Lists(new History(Map.of(), Map.of(TOPIC, OPENING), isFresh, 30), violations).judge(observations);
        return violations.stream().map(Violation::invariant).toList();
    }
}
