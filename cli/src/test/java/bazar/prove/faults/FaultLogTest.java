package bazar.prove.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultLogTest {
    private final FaultLog log = new FaultLog();

    @Test
    void who_asks_what_was_on_is_told_what_was_on_at_any_moment_of_that_time() {
        Fault first = over(log.begin(FaultKind.KILL, "frontend-1", 100), 200);
        Fault open = log.begin(FaultKind.PAUSE, "catalog-2", 300);

        assertThat(log.during(0, 99)).isEmpty();
        assertThat(log.during(150, 160)).containsExactly(first);
        assertThat(log.during(150, 400)).containsExactly(first, open);
        assertThat(log.during(201, 299)).isEmpty();
        assertThat(log.during(1000, 2000)).containsExactly(open);
    }

    @Test
    void a_node_works_while_it_is_cut_off_when_it_is_thawed_and_when_it_has_started() {
        assertThat(workingSince(FaultKind.CUT_OFF)).containsExactly(100L, 100L, 100L, 100L);
        assertThat(workingSince(FaultKind.PAUSE)).containsExactly(Fault.NOT_YET, Fault.NOT_YET, 200L, 200L);
        assertThat(workingSince(FaultKind.KILL)).containsExactly(Fault.NOT_YET, Fault.NOT_YET, Fault.NOT_YET, 250L);
    }

    private List<Long> workingSince(FaultKind kind) {
        Fault begun = log.begin(kind, "catalog-1", 100);
        Fault done = log.goOn(begun, 110);
        Fault mended = log.goOn(done, 200);
        Fault whole = log.goOn(mended, 250);
        return Stream.of(begun, done, mended, whole).map(Fault::workingSince).toList();
    }

    @Test
    void faults_are_counted_by_kind_and_node() {
        over(log.begin(FaultKind.KILL, "frontend-1", 1), 2);
        log.begin(FaultKind.KILL, "frontend-2", 3);
        log.begin(FaultKind.KILL, "frontend-2", 4);
        log.begin(FaultKind.PAUSE, "frontend-2", 3);

        assertThat(log.counts())
                .isEqualTo(Map.of(
                        FaultKind.KILL, Map.of("frontend-1", 1L, "frontend-2", 2L),
                        FaultKind.PAUSE, Map.of("frontend-2", 1L)));
    }

    private Fault over(Fault begun, long end) {
        return log.goOn(log.goOn(log.goOn(begun, begun.begunAt()), end), end);
    }
}
