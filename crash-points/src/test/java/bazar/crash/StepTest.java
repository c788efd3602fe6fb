package bazar.crash;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.prove.crashes.CrashPoint;
import bazar.prove.crashes.CrashRound;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final String DISK = "bazar.catalog.storage.CatalogDatabase";
    private static final List<?> NONE = List.of();
    private static final List<?> ENTRIES = List.of("an entry");

    @Test
    void every_point_has_a_name_of_its_own() {
        assertThat(points())
                .contains("order-before-sale", "primary-after-commit")
                .doesNotHaveDuplicates();
    }

    @Test
    void every_point_is_crashed_at_in_one_round() {
        assertThat(CrashRound.all().stream()
                        .flatMap(round -> round.points().stream())
                        .map(CrashPoint::name))
                .containsExactlyInAnyOrderElementsOf(points());
    }

    @Test
    void the_sample_has_a_point_of_every_step_that_makes_something_durable() {
        assertThat(CrashRound.sample().stream()
                        .flatMap(round -> round.points().stream())
                        .map(CrashPoint::name))
                .contains("order-before-storing", "primary-before-commit", "primary-after-commit")
                .contains("secondary-before-holding", "secondary-after-holding", "secondary-before-applying");
    }

    @Test
    void a_secondary_that_advances_may_hold_entries_or_apply_them_or_both() {
        assertThat(advance(ENTRIES, NONE)).containsExactly(Step.SECONDARY_HOLDING);
        assertThat(advance(NONE, ENTRIES)).containsExactly(Step.SECONDARY_APPLYING);
        assertThat(advance(ENTRIES, ENTRIES)).containsExactly(Step.SECONDARY_HOLDING, Step.SECONDARY_APPLYING);
        assertThat(advance(NONE, NONE)).isEmpty();
    }

    @Test
    void other_methods_of_a_bean_are_no_steps() {
        assertThat(Step.isIn(DISK)).isTrue();
        assertThat(Step.isAt(DISK, "held")).isFalse();
        assertThat(Step.isIn("bazar.catalog.storage.DatabaseCheck")).isFalse();
    }

    private static List<String> points() {
        return Stream.of(Step.values())
                .flatMap(step -> Stream.of(step.before(), step.after()))
                .toList();
    }

    private static List<Step> advance(List<?> append, List<?> apply) {
        return Step.of(DISK, "advance", "a store", 1L, NONE, append, apply);
    }
}
