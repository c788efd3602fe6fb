package bazar.system;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.prove.Proof;
import bazar.prove.ProofSettings;
import bazar.prove.Verdict;
import bazar.prove.history.rules.Rule;
import bazar.stack.home.Installation;
import bazar.stack.topology.Scale;
import bazar.system.stack.FloorlessBuild;
import bazar.system.stack.WithItsOwnStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs {@code ./bazar prove} for a short time, and checks that it finds the stale reads of a build without floors. */
@WithItsOwnStore
@Timeout(value = 20, unit = TimeUnit.MINUTES) // nodes that start while the others are under load take their time
class HammerIT {
    private static final Path ROOT = Path.of(System.getProperty("bazar.root"));
    private static final Path STACKS = Path.of(System.getProperty("bazar.stacks"));

    private static final Duration LENGTH = Duration.ofSeconds(45);

    /** As few servers as a stale read needs: one frontend fills its cache while the other holds a write up. */
    private static final Scale TWO_FRONTENDS = new Scale(2, 1, 1);

    /** The run ends at the first stale read, which may be rare on a slow machine. */
    private static final Duration LENGTH_AT_MOST = Duration.ofMinutes(3);

    @Test
    void a_hammered_store_keeps_every_promise() {
        Verdict verdict = prove("hammered", Installation.in(ROOT), Scale.STANDARD, LENGTH);

        assertThat(verdict.isKept()).as(String.join("\n", verdict.lines())).isTrue();
    }

    /**
     * In a cache without floors, a reader that misses between a write's invalidation and its commit fills in the old
     * value again. This takes milliseconds, but seconds while a frontend or the secondary is down, in which all readers
     * of the other frontend do so.
     */
    @Test
    void a_hammered_store_without_floors_is_seen_to_serve_stale_reads() {
        Installation floorless = FloorlessBuild.in(STACKS.resolve("stale-build"));

        Verdict verdict = prove("stale", floorless, TWO_FRONTENDS, LENGTH_AT_MOST);

        assertThat(verdict.tally().violations(Rule.STALE))
                .as(String.join("\n", verdict.lines()))
                .isPositive();
        assertThat(verdict.isKept()).isFalse();
    }

    /** The seed soon freezes one frontend for longer than a lease, and then cuts off the other and the ingress. */
    private static Verdict prove(String name, Installation installation, Scale scale, Duration length) {
        ProofSettings settings = new ProofSettings(length, 23, scale, 4, 2, false, Duration.ofMillis(1500));
        return new Proof(settings, line -> {}).run(STACKS.resolve(name), installation);
    }
}
