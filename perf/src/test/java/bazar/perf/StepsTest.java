package bazar.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {
    private static final List<Book> BOOKS = LongStream.rangeClosed(1, 50)
            .mapToObj(id -> new Book(id, "arts & crafts", 10))
            .toList();
    private static final int MANY = 20_000;

    @Test
    void the_same_seed_takes_the_same_steps() {
        assertThat(first(MANY, new Steps(BOOKS, 0.2, 7))).isEqualTo(first(MANY, new Steps(BOOKS, 0.2, 7)));
    }

    @Test
    void another_seed_takes_others() {
        assertThat(first(100, new Steps(BOOKS, 0.2, 7))).isNotEqualTo(first(100, new Steps(BOOKS, 0.2, 8)));
    }

    @Test
    void without_purchases_nobody_buys_and_one_of_four_searches() {
        Map<Object, Long> counts = countBy(Steps.STEP, new Steps(BOOKS, 0, 1));

        assertThat(counts).containsOnlyKeys(Step.SEARCH, Step.LOOK);
        assertThat(counts.get(Step.SEARCH) * 1.0 / MANY).isCloseTo(0.25, within(0.015));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.8})
    void purchases_have_their_share(double share) {
        Map<Object, Long> counts = countBy(Steps.STEP, new Steps(BOOKS, share, 1));

        assertThat(counts.get(Step.BUY) * 1.0 / MANY).isCloseTo(share, within(0.015));
    }

    @Test
    void the_first_book_is_wanted_twice_as_often_as_the_second() {
        Map<Object, Long> counts = countBy(Steps.BOOK, new Steps(BOOKS, 0.2, 1));

        assertThat(counts.get(1L) * 1.0 / counts.get(2L)).isCloseTo(2, within(0.2));
    }

    @Test
    void a_topic_is_ready_to_stand_in_a_path() {
        assertThat(new Steps(BOOKS, 0, 1).next()).containsEntry(Steps.TOPIC, "arts%20%26%20crafts");
    }

    private static List<Map<String, Object>> first(int count, Steps steps) {
        return Stream.generate(steps::next).limit(count).toList();
    }

    private static Map<Object, Long> countBy(String key, Steps steps) {
        return first(MANY, steps).stream().collect(Collectors.groupingBy(step -> step.get(key), Collectors.counting()));
    }
}
