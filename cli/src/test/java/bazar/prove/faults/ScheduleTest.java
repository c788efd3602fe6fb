package bazar.prove.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final List<String> NODES =
            List.of("frontend-1", "frontend-2", "catalog-2", "catalog-3", "order-1", "order-2");
    private static final String PRIMARY = "catalog-1";
    private static final String INGRESS = "ingress";

    @Test
    void the_same_seed_gives_the_same_faults_and_another_seed_others() {
        assertThat(steps(7, List.of(PRIMARY))).isEqualTo(steps(7, List.of(PRIMARY)));
        assertThat(steps(7, List.of(PRIMARY))).isNotEqualTo(steps(8, List.of(PRIMARY)));
    }

    @Test
    void every_kind_of_fault_meets_every_node() {
        for (FaultKind kind : FaultKind.values()) {
            assertThat(steps(1, List.of()))
                    .filteredOn(step -> step.kind() == kind)
                    .flatExtracting(Step::nodes)
                    .contains(NODES.toArray(String[]::new));
        }
    }

    @Test
    void a_node_is_away_for_a_tenth_of_a_lease_to_three_leases() {
        assertThat(steps(1, List.of()))
                .extracting(Step::length)
                .allSatisfy(length -> assertThat(length).isBetween(Duration.ofMillis(200), Duration.ofMillis(6000)));
        assertThat(steps(1, List.of())).extracting(Step::length).anyMatch(length -> length.compareTo(LEASE) < 0);
        assertThat(steps(1, List.of())).extracting(Step::length).anyMatch(length -> length.compareTo(LEASE) > 0);
    }

    @Test
    void one_or_two_nodes_are_away_at_a_time_and_never_two_of_a_kind() {
        assertThat(steps(1, List.of())).extracting(step -> step.nodes().size()).containsOnly(1, 2);
        assertThat(steps(1, List.of()))
                .extracting(Step::nodes)
                .allSatisfy(nodes ->
                        assertThat(nodes).extracting(node -> node.split("-")[0]).doesNotHaveDuplicates());
    }

    @Test
    void to_the_primary_everything_is_done_but_to_end_its_server_unless_that_is_asked_for() {
        assertThat(kindsOn(PRIMARY, NODES, List.of(PRIMARY)))
                .containsExactlyInAnyOrder(
                        FaultKind.PAUSE, FaultKind.CUT_OFF, FaultKind.DEAFEN, FaultKind.MUTE, FaultKind.BAR);
        List<String> all = Stream.concat(NODES.stream(), Stream.of(PRIMARY)).toList();
        assertThat(kindsOn(PRIMARY, all, List.of())).containsExactlyInAnyOrder(FaultKind.values());
    }

    @Test
    void the_ingress_is_cut_off_in_every_way_and_nothing_else_is_done_to_it() {
        assertThat(kindsOn(INGRESS, NODES, List.of(PRIMARY)))
                .containsExactlyInAnyOrder(FaultKind.CUT_OFF, FaultKind.DEAFEN, FaultKind.MUTE, FaultKind.BAR);
    }

    @Test
    void the_ingress_is_back_before_another_that_was_cut_off_with_it() {
        assertThat(steps(1, List.of(PRIMARY)))
                .filteredOn(step -> step.nodes().contains(INGRESS))
                .extracting(step -> step.nodes().get(0))
                .containsOnly(INGRESS);
        assertThat(steps(1, List.of(PRIMARY)))
                .filteredOn(step -> step.nodes().contains(INGRESS))
                .anyMatch(step -> step.nodes().size() == 2);
    }

    private static Set<FaultKind> kindsOn(String node, List<String> nodes, List<String> kept) {
        return steps(1, nodes, kept).stream()
                .filter(step -> step.nodes().contains(node))
                .map(Step::kind)
                .collect(Collectors.toSet());
    }

    private static List<Step> steps(long seed, List<String> kept) {
        return steps(seed, NODES, kept);
    }

    private static List<Step> steps(long seed, List<String> nodes, List<String> kept) {
        Schedule schedule = new Schedule(new SplittableRandom(seed), nodes, kept, List.of(INGRESS), LEASE);
        return Stream.generate(schedule::next).limit(600).toList();
    }
}
