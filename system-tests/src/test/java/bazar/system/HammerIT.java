package bazar.system;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.prove.Proof;
import bazar.prove.ProofSettings;
import bazar.prove.Verdict;
import bazar.prove.history.Rule;
import bazar.stack.Installation;
import bazar.stack.Scale;
import bazar.system.stack.FloorlessBuild;
import bazar.system.stack.WithItsOwnStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@code ./bazar prove} does for as long as one likes, for a short while; and that it sees what it looks for. */
@WithItsOwnStore
@Timeout(value = 8, unit = TimeUnit.MINUTES) // nodes that start while the others are under load take their time
class HammerIT {
    private static final Path ROOT = Path.of(System.getProperty("bazar.root"));
    private static final Path STACKS = Path.of(System.getProperty("bazar.stacks"));

    /** A seed that soon freezes a frontend for more than a lease, and then kills the secondary. */
    private static final ProofSettings SETTINGS =
            new ProofSettings(Duration.ofSeconds(45), 16, Scale.STANDARD, 4, 2, false);

    @Test
    void a_hammered_store_keeps_every_promise() {
        Verdict verdict = prove("hammered", Installation.in(ROOT));

        assertThat(verdict.isKept()).as(String.join("\n", verdict.lines())).isTrue();
    }

    /**
     * Every write gives a cache without floors a chance to err: readers who miss between the invalidation and the commit fill in the
     * old value again. While a frontend or the secondary is away that time is not milliseconds but seconds, in which all
     * readers of the other frontend do so. The first stale read ends it.
     */
    @Test
    void a_hammered_store_without_floors_is_seen_to_serve_stale_reads() {
        Installation floorless = FloorlessBuild.in(STACKS.resolve("hammered-floorless-build"));

        Verdict verdict = prove("hammered-floorless", floorless);

        assertThat(verdict.tally().violations(Rule.STALE))
                .as(String.join("\n", verdict.lines()))
                .isPositive();
        assertThat(verdict.isKept()).isFalse();
    }

    private static Verdict prove(String name, Installation installation) {
        return new Proof(SETTINGS, line -> {}).run(STACKS.resolve(name), installation);
    }
}
