package bazar.system;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.prove.crashes.CrashProof;
import bazar.prove.crashes.CrashRound;
import bazar.prove.crashes.CrashVerdict;
import bazar.system.stack.WithItsOwnStore;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs {@code ./bazar prove --crashes} with a sample of the crash points. */
@WithItsOwnStore
@Timeout(value = 30, unit = TimeUnit.MINUTES) // a node crashes and starts again, round after round
class CrashIT {
    private static final Path ROOT = Path.of(System.getProperty("bazar.root"));
    private static final Path STACKS = Path.of(System.getProperty("bazar.stacks"));

    @Test
    void a_purchase_that_is_repeated_until_it_is_answered_happens_once_though_nodes_crash() {
        CrashVerdict verdict = new CrashProof(CrashRound.sample(), line -> {}).run(STACKS.resolve("crashing"), ROOT);

        assertThat(verdict.isKept()).as(String.join("\n", verdict.lines())).isTrue();
    }
}
