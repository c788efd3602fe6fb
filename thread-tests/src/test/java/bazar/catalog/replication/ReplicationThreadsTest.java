package bazar.catalog.replication;

import bazar.threads.Threads;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The writer that sends an entry and the link on which the one before is acknowledged, in orders of their steps. */
class ReplicationThreadsTest {
    @Test
    void no_entry_is_held_before_it_was_acknowledged_itself() {
        Threads.explore(() -> nextEntryMeetsAcknowledgement(
                (replication, before) -> replication.replicate(OneSecondary.SECOND, null)));
    }

    @Test
    void an_entry_that_looks_in_a_step_of_its_own_whether_the_one_before_is_held_is_caught() {
        Threads.assertCaught(() -> nextEntryMeetsAcknowledgement((replication, before) -> {
            boolean shares = !before.toCompletableFuture().isDone();
            CompletionStage<Set<String>> own = replication.replicate(OneSecondary.SECOND, null);
            return shares ? before : own;
        }));
    }

    private static void nextEntryMeetsAcknowledgement(
            BiFunction<Replication, CompletionStage<Set<String>>, CompletionStage<Set<String>>> next) {
        OneSecondary secondary = new OneSecondary();
        CompletionStage<Set<String>> first = secondary.replication.replicate(OneSecondary.FIRST, null);
        AtomicReference<CompletionStage<Set<String>>> second = new AtomicReference<>();

        Threads.run(secondary::holdsFirst, () -> second.set(next.apply(secondary.replication, first)));

        Threads.check(!second.get().toCompletableFuture().isDone());
    }
}
