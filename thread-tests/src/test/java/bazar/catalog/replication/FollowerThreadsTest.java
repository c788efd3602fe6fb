package bazar.catalog.replication;

import bazar.catalog.log.LogPosition;
import bazar.threads.Threads;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The link that makes the next message, and the writer that commits an entry and sends another, in orders of their steps. */
class FollowerThreadsTest {
    @Test
    void a_message_that_meets_a_commit_has_a_head_that_its_entries_follow() {
        Threads.explore(() -> messageMeetsCommit(Follower::next));
    }

    @Test
    void a_message_whose_head_and_entries_are_looked_up_in_two_steps_is_caught() {
        Threads.assertCaught(() -> messageMeetsCommit(follower -> {
            ReplicationRequest head = (ReplicationRequest) follower.next();
            ReplicationRequest entries = (ReplicationRequest) follower.next();
            return new ReplicationRequest(
                    "store", 1, head.head(), head.committed(), entries.entries(), head.lease(), false);
        }));
    }

    /** The secondary holds the first entry already; meanwhile that is committed, and the second sent. */
    private static void messageMeetsCommit(Function<Follower, Message> next) {
        OneSecondary secondary = new OneSecondary();
        secondary.replication.replicate(OneSecondary.FIRST, null);
        secondary.holdsFirst();
        AtomicReference<Message> message = new AtomicReference<>();

        Threads.run(() -> message.set(next.apply(secondary.follower)), () -> {
            secondary.replication.committed(OneSecondary.ONE);
            secondary.replication.replicate(OneSecondary.SECOND, null);
        });

        ReplicationRequest sent = (ReplicationRequest) message.get();
        boolean isCommitted = sent.head().equals(OneSecondary.ONE);
        boolean bringsSecond = sent.entries().equals(List.of(OneSecondary.SECOND));
        Threads.check(sent.committed().equals(isCommitted ? OneSecondary.FIRST.position() : LogPosition.START));
        Threads.check(
                isCommitted
                        ? bringsSecond || sent.entries().isEmpty()
                        : sent.entries().isEmpty());
    }
}
