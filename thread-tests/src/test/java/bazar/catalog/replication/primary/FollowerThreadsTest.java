package bazar.catalog.replication.primary;

import bazar.catalog.log.LogPosition;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.threads.Threads;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/** Interleaves the link that builds the next message with the writer that commits an entry and sends another. */
class FollowerThreadsTest {
    @Test
    void a_message_that_meets_a_commit_has_a_head_that_its_entries_follow() {
        Threads.explore(MessageMeetsCommit.class);
    }

    @Test
    void a_message_whose_head_and_entries_are_looked_up_in_two_steps_is_caught() {
        Threads.assertCaught(MessageInTwoSteps.class);
    }

    /** The secondary holds the first entry already, which is committed while the second is sent. */
    public static class MessageMeetsCommit {
        final OneSecondary secondary = new OneSecondary();
        private ReplicationRequest sent;

        public MessageMeetsCommit() {
            secondary.replication.replicate(OneSecondary.FIRST, null);
            secondary.holdsFirst();
        }

        @Operation(runOnce = true)
        public void commitAndSend() {
            secondary.replication.committed(OneSecondary.ONE);
            secondary.replication.replicate(OneSecondary.SECOND, null);
        }

        @Operation(runOnce = true)
        public void makeMessage() {
            sent = nextMessage();
        }

        @Validate
        public void entriesFollowHead() {
            boolean isCommitted = sent.head().equals(OneSecondary.ONE);
            boolean bringsSecond = sent.entries().equals(List.of(OneSecondary.SECOND));
            Threads.check(sent.committed().equals(isCommitted ? OneSecondary.FIRST.position() : LogPosition.START));
            Threads.check(sent.entries().isEmpty() || isCommitted && bringsSecond);
        }

        ReplicationRequest nextMessage() {
            return (ReplicationRequest) secondary.follower.next();
        }
    }

    public static class MessageInTwoSteps extends MessageMeetsCommit {
        @Override
        ReplicationRequest nextMessage() {
            ReplicationRequest head = super.nextMessage();
            ReplicationRequest entries = super.nextMessage();
            return new ReplicationRequest(
                    "store", 1, head.head(), head.committed(), entries.entries(), head.lease(), false);
        }
    }
}
