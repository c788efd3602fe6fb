package bazar.catalog.replication.primary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import bazar.catalog.log.LogEntry;
import bazar.catalog.reads.core.NotReadableHere;
import bazar.catalog.replication.TwoNodes;
import bazar.catalog.replication.wire.Message;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The in-sync set, and the read leases of its secondaries. */
class InSyncTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final TwoNodes nodes = new TwoNodes();

    @Test
    void nobody_waits_for_a_secondary_that_has_not_joined() {
        assertThat(nodes.send(nodes.next(1))).isCompletedWithValue(Set.of());
    }

    @Test
    void a_secondary_joins_once_it_has_caught_up() {
        nodes.commitUnseen(3);
        nodes.exchange();
        assertThat(nodes.replication.inSyncFromNow()).isEmpty();

        nodes.catchUp();
        assertThat(nodes.replication.inSyncFromNow()).contains(List.of(TwoNodes.SECONDARY));
    }

    @Test
    void the_entry_by_which_it_joins_waits_for_it_too_and_its_lease_begins_with_that_commit() {
        nodes.catchUp();
        LogEntry joining = nodes.changeInSync();
        CompletableFuture<Set<String>> held = nodes.send(nodes.next(1));
        assertThat(held).isNotDone();
        assertHidden();

        nodes.exchange();
        nodes.exchange();
        assertThat(held).isDone();
        assertHidden();

        nodes.commit(joining);
        nodes.catchUp();
        assertShown();
    }

    @Test
    void one_whose_last_answer_is_always_a_commit_behind_joins_and_what_it_lacks_is_waited_for() {
        nodes.commitUnseen(1);
        nodes.catchUp();
        exchangeWhileAnEntryCommits();
        exchangeWhileAnEntryCommits();
        LogEntry joining = nodes.changeInSync();
        CompletableFuture<Set<String>> held = nodes.send(nodes.next(1));
        assertThat(held).isNotDone();

        nodes.exchange();
        assertThat(held).isDone();
        assertThat(nodes.follower.holds(joining)).isFalse();
        assertThat(nodes.disk.pending()).contains(joining);
    }

    @Test
    void one_that_lacks_more_than_a_message_holds_does_not_join() {
        nodes.commitUnseen(1);
        nodes.catchUp();
        Message message = nodes.follower.next();
        nodes.commitUnseen(3);
        nodes.deliver(message);
        assertThat(nodes.replication.inSyncFromNow()).isEmpty();

        nodes.catchUp();
        nodes.commitUnseen(1);
        Message small = nodes.follower.next();
        LogEntry large = nodes.nextOf(4_000);
        nodes.send(large);
        nodes.commit(large);
        nodes.deliver(small);
        assertThat(nodes.replication.inSyncFromNow()).isEmpty();
    }

    @Test
    void one_that_lacks_little_and_takes_nothing_does_not_join() {
        nodes.commitUnseen(1);
        nodes.catchUp();
        nodes.disk.breakDown();
        nodes.commitUnseen(1);
        for (int i = 0; i < 4; i++) {
            assertThat(nodes.replication.inSyncFromNow()).isEmpty();
            nodes.exchange();
        }
    }

    @Test
    void one_that_lacks_little_and_whose_rows_differ_does_not_join() {
        nodes.commitUnseen(1);
        nodes.catchUp();
        nodes.disk.corrupt(100);
        exchangeWhileAnEntryCommits();
        exchangeWhileAnEntryCommits();

        assertThat(nodes.replication.inSyncFromNow()).isEmpty();
    }

    @Test
    void while_entries_wait_nobody_joins() {
        nodes.catchUp();
        nodes.send(nodes.next(1));
        nodes.exchange();

        assertThat(nodes.replication.inSyncFromNow()).isEmpty();
    }

    @Test
    void an_entry_waits_for_who_is_in_sync() {
        nodes.join();
        CompletableFuture<Set<String>> held = nodes.send(nodes.next(1));
        assertThat(held).isNotDone();

        nodes.exchange();
        assertThat(held).isCompletedWithValue(Set.of());
    }

    @Test
    void an_entry_that_is_sent_once_the_one_before_is_held_waits_for_its_own_acknowledgement() {
        nodes.join();
        CompletableFuture<Set<String>> first = nodes.send(nodes.next(1));
        nodes.exchange();
        assertThat(first).isDone();

        CompletableFuture<Set<String>> second = nodes.send(nodes.next(2));
        assertThat(second).isNotDone();
        nodes.exchange();
        assertThat(second).isDone();
    }

    @Test
    void who_does_not_acknowledge_is_left_behind_when_its_lease_has_run_out_and_not_before() {
        nodes.join();
        CompletableFuture<Set<String>> held = nodes.send(nodes.next(1));
        nodes.loseMessage();
        nodes.time.pass(TwoNodes.LEASE.plus(TwoNodes.MARGIN).minus(MOMENT));
        assertThat(nodes.replication.inSyncFromNow()).isEmpty();
        assertThat(held).isNotDone();

        nodes.time.pass(MOMENT);
        nodes.changeInSync();
        assertThat(held).isCompletedWithValue(Set.of("catalog-2"));
    }

    @Test
    void one_that_is_silent_is_waited_for_no_longer_than_a_lease_from_its_last_answer() {
        Duration since = Duration.ofMillis(500);
        nodes.join();
        nodes.time.pass(since);
        nodes.loseMessage();
        nodes.send(nodes.next(1));
        nodes.time.pass(TwoNodes.LEASE.plus(TwoNodes.MARGIN).minus(since));

        assertThat(nodes.replication.inSyncFromNow()).contains(List.of());
    }

    @Test
    void its_own_lease_is_over_before_it_is_left_behind() {
        nodes.join();
        nodes.send(nodes.next(1));
        nodes.loseMessage();
        assertShown();
        nodes.time.pass(TwoNodes.LEASE);

        assertHidden();
        assertThat(nodes.replication.inSyncFromNow()).isEmpty();
    }

    @Test
    void a_lease_counts_from_the_secondarys_own_answer_however_late_the_message_comes() {
        nodes.join();
        Message late = nodes.follower.next();
        nodes.time.pass(TwoNodes.LEASE);
        nodes.deliver(late);

        assertHidden();
    }

    @Test
    void a_lease_that_was_granted_to_a_former_process_counts_for_nothing() {
        nodes.join();
        Message lease = nodes.follower.next();
        nodes.startSecondary();
        nodes.replica.receive(lease);

        assertHidden();
    }

    @Test
    void who_answers_but_does_not_acknowledge_gets_no_lease_beyond_one_duration() {
        nodes.join();
        nodes.disk.breakDown();
        nodes.send(nodes.next(1));
        for (int i = 0; i < 22; i++) {
            nodes.time.pass(Duration.ofMillis(100));
            nodes.answerWithoutTaking();
        }
        nodes.time.pass(MOMENT);

        assertThat(nodes.replication.inSyncFromNow()).contains(List.of());
    }

    @Test
    void a_secondary_that_is_silent_leaves_though_nothing_is_written() {
        nodes.join();
        nodes.loseMessage();
        nodes.time.pass(TwoNodes.LEASE.plus(TwoNodes.MARGIN));

        assertThat(nodes.replication.inSyncFromNow()).contains(List.of());
    }

    @Test
    void one_that_needs_a_snapshot_is_no_more_in_sync_before_its_rows_are_wiped() {
        nodes.join();
        nodes.commitUnseen(1);
        nodes.catchUp();
        nodes.disk.corrupt(nodes.primaryDisk.booksAfter(0, 1).get(0).id());
        nodes.startSecondary();
        nodes.catchUp();
        assertThat(nodes.replication.inSyncFromNow()).isEmpty();
        nodes.time.pass(TwoNodes.LEASE.plus(TwoNodes.MARGIN));
        LogEntry leaving = nodes.changeInSync();
        nodes.catchUp();
        assertThat(nodes.disk.applied()).isNotEmpty();

        nodes.commit(leaving);
        nodes.catchUp();
        assertThat(nodes.disk.applied()).isEmpty();
        assertThat(nodes.disk.held().applied())
                .isEqualTo(nodes.primaryDisk.held().applied());
    }

    @Test
    void one_that_needs_a_snapshot_is_asked_again_now_and_then_until_it_has_left() {
        nodes.join();
        nodes.commitUnseen(1);
        nodes.catchUp();
        nodes.disk.corrupt(nodes.primaryDisk.booksAfter(0, 1).get(0).id());
        nodes.startSecondary();
        nodes.catchUp();

        assertThat(nodes.follower.dueAt()).isGreaterThan(nodes.time.getAsLong());
    }

    @Test
    void one_that_lost_its_disk_leaves_when_its_lease_has_run_out_though_nothing_is_written() {
        nodes.join();
        nodes.commitUnseen(3);
        nodes.catchUp();
        nodes.disk.abandon();
        nodes.startSecondary();
        nodes.loseMessage();
        nodes.exchange();
        assertThat(nodes.replication.inSyncFromNow()).isEmpty();
        nodes.time.pass(TwoNodes.LEASE.plus(TwoNodes.MARGIN));

        assertThat(nodes.replication.inSyncFromNow()).contains(List.of());
    }

    @Test
    void who_is_being_left_behind_gets_no_lease_though_it_answers_again() {
        nodes.join();
        nodes.loseMessage();
        nodes.time.pass(TwoNodes.LEASE.plus(TwoNodes.MARGIN));
        LogEntry leaving = nodes.changeInSync();
        nodes.catchUp();
        assertHidden();

        nodes.commit(leaving);
        nodes.catchUp();
        assertHidden();
    }

    @Test
    void a_lease_granted_after_it_was_decided_to_leave_it_behind_is_waited_out() {
        nodes.join();
        nodes.loseMessage();
        nodes.time.pass(TwoNodes.LEASE.plus(TwoNodes.MARGIN));
        List<String> decided = nodes.replication.inSyncFromNow().orElseThrow();
        nodes.catchUp();
        CompletableFuture<Set<String>> held = nodes.send(nodes.nextInSync(decided));
        nodes.time.pass(TwoNodes.LEASE.plus(TwoNodes.MARGIN).minus(MOMENT));
        assertThat(held).isNotDone();

        nodes.time.pass(MOMENT);
        assertHidden();
        assertThat(held).isCompletedWithValue(Set.of("catalog-2"));
    }

    @Test
    void one_that_was_away_catches_up_and_joins_again() {
        nodes.join();
        nodes.loseMessage();
        nodes.time.pass(TwoNodes.LEASE.plus(TwoNodes.MARGIN));
        nodes.commit(nodes.changeInSync());
        nodes.commitUnseen(5);
        nodes.join();

        assertThat(nodes.primaryDisk.held().inSync()).containsExactly(TwoNodes.SECONDARY);
        assertShown();
    }

    @Test
    void one_that_is_away_is_tried_again_in_time_however_fast_entries_are_committed() {
        nodes.catchUp();
        nodes.loseMessage();
        long due = nodes.follower.dueAt();
        for (int i = 0; i < 5; i++) {
            nodes.time.pass(MOMENT);
            nodes.commitUnseen(1);
        }

        assertThat(nodes.follower.dueAt()).isEqualTo(due);
    }

    @Test
    void one_that_stops_in_good_order_leaves_at_once_and_shows_nothing_more() {
        nodes.join();
        nodes.replica.leave();
        assertHidden();

        var left =
                nodes.replication.depart(nodes.replica.process()).orElseThrow().toCompletableFuture();
        LogEntry leaving = nodes.changeInSync();
        assertThat(left).isNotDone();
        nodes.commit(leaving);
        assertThat(left).isDone();
        nodes.catchUp();
        assertHidden();
        assertThat(nodes.replication.inSyncFromNow()).isEmpty();
    }

    @Test
    void one_that_stops_leaves_at_once_though_it_answers_no_more() {
        nodes.join();
        nodes.replica.leave();
        nodes.loseMessage();

        assertThat(nodes.replication.depart(nodes.replica.process())).isPresent();
        assertThat(nodes.replication.inSyncFromNow()).contains(List.of());
    }

    @Test
    void after_a_restart_it_may_join_again() {
        nodes.join();
        nodes.replica.leave();
        nodes.replication.depart(nodes.replica.process());
        nodes.commit(nodes.changeInSync());
        nodes.startSecondary();
        nodes.join();

        assertShown();
    }

    @Test
    void an_unknown_process_does_not_leave() {
        nodes.join();

        assertThat(nodes.replication.depart("somebody")).isEmpty();
        assertThat(nodes.replication.inSyncFromNow()).isEmpty();
    }

    @Test
    void a_restarted_primary_waits_for_who_was_in_sync_as_long_as_an_old_lease_may_last() {
        nodes.join();
        nodes.startPrimary(2);
        CompletableFuture<Set<String>> held = nodes.send(nodes.next(1));
        nodes.time.pass(TwoNodes.LEASE.plus(TwoNodes.MARGIN).minus(MOMENT));
        assertThat(held).isNotDone();
        assertThat(nodes.replication.inSyncFromNow()).isEmpty();

        nodes.time.pass(MOMENT);
        assertThat(nodes.replication.inSyncFromNow()).contains(List.of());
    }

    @Test
    void once_its_epoch_is_over_it_looks_after_nobody() {
        nodes.join();
        nodes.send(nodes.next(1));
        nodes.loseMessage();
        nodes.replication.begin(() -> fail("the writer has ended"));
        nodes.replication.close();
        nodes.time.pass(TwoNodes.LEASE.multipliedBy(2));
        nodes.exchange();

        assertThat(nodes.time.hasNothingToDo()).isTrue();
    }

    @Test
    void with_acks_none_nobody_is_waited_for_and_reads_may_lag() {
        nodes.with(Acks.NONE).join();
        CompletableFuture<Set<String>> held = nodes.send(nodes.next(1));
        assertThat(held).isDone();
        nodes.time.pass(TwoNodes.LEASE.multipliedBy(10));

        assertShown();
    }

    @Test
    void where_reads_may_lag_an_empty_secondary_shows_nothing_before_it_has_caught_up_once() {
        nodes.with(Acks.NONE).commitUnseen(5);
        nodes.exchange();
        nodes.exchange();
        assertThat(nodes.disk.applied()).isNotEmpty();
        assertHidden();

        nodes.catchUp();
        assertShown();
        nodes.commitUnseen(5);
        nodes.exchange();
        assertShown();
    }

    @Test
    void where_reads_may_lag_one_that_lost_its_disk_shows_nothing_before_it_has_caught_up_again() {
        nodes.with(Acks.NONE).commitUnseen(5);
        nodes.catchUp();
        nodes.disk.abandon();
        nodes.startSecondary();
        nodes.loseMessage();
        nodes.exchange();
        nodes.exchange();
        assertHidden();

        nodes.catchUp();
        assertShown();
    }

    @Test
    void a_reader_who_has_seen_more_is_not_answered_by_one_that_lags() {
        nodes.with(Acks.NONE).join();
        long seen = nodes.primaryDisk.held().applied().lsn();

        assertThat(nodes.readGate.begin(Key.info(99), new AsOf(1, seen)).asOf().lsn())
                .isEqualTo(seen);
        assertThat(reads(new AsOf(1, seen + 1))).isFalse();
    }

    /** Takes a message before a commit, and delivers it after. */
    private void exchangeWhileAnEntryCommits() {
        nodes.commitUnseen(1);
        Message message = nodes.follower.next();
        nodes.commitUnseen(1);
        nodes.deliver(message);
    }

    private void assertShown() {
        assertThat(reads(AsOf.NOTHING)).isTrue();
    }

    private void assertHidden() {
        assertThat(reads(AsOf.NOTHING)).isFalse();
    }

    private boolean reads(AsOf atLeast) {
        try {
            nodes.readGate.begin(Key.info(99), atLeast);
            return true;
        } catch (NotReadableHere e) {
            return false;
        }
    }
}
