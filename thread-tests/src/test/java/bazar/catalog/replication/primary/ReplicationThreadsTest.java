package bazar.catalog.replication.primary;

import bazar.threads.Threads;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/** Interleaves the writer that sends an entry with the link that receives the acknowledgement of its predecessor. */
class ReplicationThreadsTest {
    @Test
    void no_entry_is_held_before_it_was_acknowledged_itself() {
        Threads.explore(EntryMeetsAcknowledgement.class);
    }

    @Test
    void an_entry_that_looks_in_a_step_of_its_own_whether_the_one_before_is_held_is_caught() {
        Threads.assertCaught(SharedAcknowledgement.class);
    }

    public static class EntryMeetsAcknowledgement {
        final OneSecondary secondary = new OneSecondary();
        final CompletionStage<Set<String>> first = secondary.replication.replicate(OneSecondary.FIRST, null);
        private CompletionStage<Set<String>> second;

        @Operation(runOnce = true)
        public void acknowledge() {
            secondary.holdsFirst();
        }

        @Operation(runOnce = true)
        public void send() {
            second = sendSecond();
        }

        @Validate
        public void secondIsNotHeld() {
            Threads.check(!second.toCompletableFuture().isDone());
        }

        CompletionStage<Set<String>> sendSecond() {
            return secondary.replication.replicate(OneSecondary.SECOND, null);
        }
    }

    public static class SharedAcknowledgement extends EntryMeetsAcknowledgement {
        @Override
        CompletionStage<Set<String>> sendSecond() {
            boolean shares = !first.toCompletableFuture().isDone();
            CompletionStage<Set<String>> own = super.sendSecond();
            return shares ? first : own;
        }
    }
}
