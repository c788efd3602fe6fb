package bazar.prove.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
    void the_last_moment_of_a_fault_by_then_is_when_it_was_begun_done_mended_or_over() {
        Fault fault = log.begin(FaultKind.CUT_OFF, "catalog-1", 100);
        fault = log.goOn(fault, 110);
        fault = log.goOn(fault, 200);
        fault = log.goOn(fault, 250);

        assertThat(fault.lastMoment(99)).isEmpty();
        assertThat(fault.lastMoment(105)).hasValue(100);
        assertThat(fault.lastMoment(110)).hasValue(110);
        assertThat(fault.lastMoment(249)).hasValue(200);
        assertThat(fault.lastMoment(1000)).hasValue(250);
    }

    @Test
    void faults_are_counted_by_kind() {
        over(log.begin(FaultKind.KILL, "frontend-1", 1), 2);
        log.begin(FaultKind.KILL, "frontend-2", 3);
        log.begin(FaultKind.PAUSE, "frontend-2", 3);

        assertThat(log.counts()).isEqualTo(Map.of(FaultKind.KILL, 2L, FaultKind.PAUSE, 1L));
    }

    private Fault over(Fault begun, long end) {
        return log.goOn(log.goOn(log.goOn(begun, begun.begunAt()), end), end);
    }
}
