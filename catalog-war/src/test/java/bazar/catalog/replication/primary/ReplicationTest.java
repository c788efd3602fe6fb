package bazar.catalog.replication.primary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.MultisetHash;
import bazar.catalog.reads.core.NotReadableHere;
import bazar.catalog.replication.TwoNodes;
import bazar.catalog.replication.secondary.Replica;
import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.Refused;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.catalog.replication.wire.SnapshotPage;
import bazar.catalog.storage.MemoryDatabase;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The primary's {@link Follower} and the secondary's {@link Replica}, message by message. */
class ReplicationTest {
    private final TwoNodes nodes = new TwoNodes();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void an_empty_secondary_is_filled_from_the_log_page_by_page() {
        nodes.commitUnseen(5);
        nodes.catchUp();

        assertThat(nodes.disk.applied()).isEqualTo(nodes.primaryDisk.applied());
    }

    @Test
    void large_entries_are_sent_one_by_one_however_many_make_a_page() {
        nodes.commit(nodes.nextOf(4_000));
        nodes.commit(nodes.nextOf(4_000));
        nodes.exchange();
        nodes.exchange();
        assertThat(nodes.disk.applied()).hasSize(1);

        nodes.exchange();
        assertThat(nodes.disk.applied()).hasSize(2);
    }

    @Test
    void an_entry_in_flight_is_held_and_not_applied() {
        nodes.join();
        LogEntry entry = nodes.next(7);
        nodes.send(entry);
        nodes.exchange();

        assertThat(nodes.disk.pending()).containsExactly(entry);
        assertThat(nodes.follower.holds(entry)).isTrue();
    }

    @Test
    void what_an_entry_in_flight_touches_is_dirty_and_nothing_else() {
        nodes.join();
        nodes.send(nodes.next(7));
        nodes.exchange();

        assertHidden(Key.info(7));
        assertShown(Key.info(8));
    }

    @Test
    void an_entry_is_applied_once_its_commit_is_known() {
        nodes.join();
        LogEntry entry = nodes.next(7);
        nodes.send(entry);
        nodes.exchange();
        nodes.commit(entry);
        nodes.exchange();

        assertThat(nodes.disk.applied()).endsWith(entry);
        assertShown(Key.info(7));
        assertThat(nodes.readGate.asOf().lsn()).isEqualTo(entry.lsn());
    }

    @Test
    void the_notice_of_a_commit_travels_with_the_next_entry() {
        nodes.join();
        LogEntry first = nodes.next(7);
        nodes.send(first);
        nodes.exchange();
        nodes.commit(first);
        LogEntry second = nodes.next(8);
        nodes.send(second);
        nodes.exchange();

        assertThat(nodes.disk.applied()).endsWith(first);
        assertThat(nodes.disk.pending()).containsExactly(second);
    }

    @Test
    void a_repeated_entry_is_acknowledged_again_and_held_once() {
        nodes.join();
        LogEntry entry = nodes.next(7);
        nodes.send(entry);
        Message message = nodes.follower.next();
        nodes.replica.receive(message);

        assertThat(nodes.replica.receive(message).last()).isEqualTo(entry.position());
        assertThat(nodes.disk.pending()).containsExactly(entry);
    }

    @Test
    void what_a_step_came_to_that_failed_is_looked_up_on_the_disk() {
        nodes.join();
        LogEntry entry = nodes.next(7);
        nodes.send(entry);
        nodes.disk.failLate();
        nodes.exchange();
        nodes.catchUp();
        assertThat(nodes.disk.pending()).containsExactly(entry);

        nodes.commit(entry);
        nodes.catchUp();
        assertSame();
    }

    @Test
    void a_snapshot_whose_beginning_failed_is_begun_again() {
        nodes.commitUnseen(1);
        nodes.catchUp();
        nodes.disk.corrupt(100);
        nodes.startSecondary();
        nodes.loseMessage();
        nodes.exchange();
        nodes.disk.failLate();
        nodes.exchange();
        nodes.join();

        assertSame();
        assertShown(Key.info(100));
    }

    @Test
    void a_disk_that_does_not_even_tell_what_it_holds_is_asked_again_with_the_next_message() {
        nodes.join();
        LogEntry entry = nodes.next(7);
        nodes.send(entry);
        nodes.disk.failLate();
        nodes.disk.goAway();
        nodes.exchange();
        nodes.exchange();
        nodes.disk.repair();
        nodes.catchUp();

        assertThat(nodes.disk.pending()).containsExactly(entry);
        assertHidden(Key.info(7));
    }

    @Test
    void an_entry_held_in_the_place_of_the_one_that_was_committed_is_not_taken_for_it() {
        nodes.join();
        LogEntry entry = nodes.next(7);
        nodes.send(entry);
        nodes.exchange();
        assertShown(Key.info(8));
        Checkpoint another = Checkpoint.of(new LogPosition(entry.lsn(), "of another entry"), MultisetHash.EMPTY);
        LogPosition before = nodes.primaryDisk.held().applied().position();
        nodes.replica.receive(new ReplicationRequest(TwoNodes.STORE, 1, another, before, List.of(), null, false));

        assertHidden(Key.info(8));
    }

    @Test
    void a_message_that_was_overtaken_hides_nothing() {
        nodes.join();
        Message overtaken = nodes.follower.next();
        nodes.commitUnseen(1);
        nodes.catchUp();
        nodes.replica.receive(overtaken);

        assertShown(Key.info(8));
    }

    @Test
    void a_held_entry_survives_a_restart_and_stays_dirty() {
        nodes.join();
        LogEntry entry = nodes.next(7);
        nodes.send(entry);
        nodes.exchange();
        nodes.startSecondary();
        nodes.catchUp();

        assertThat(nodes.disk.pending()).containsExactly(entry);
        assertHidden(Key.info(7));
        assertShown(Key.info(8));
    }

    @Test
    void an_entry_whose_primary_died_after_the_commit_is_applied_in_the_next_epoch() {
        nodes.join();
        LogEntry entry = nodes.next(7);
        nodes.send(entry);
        nodes.exchange();
        nodes.commit(entry);
        nodes.startPrimary(2);
        nodes.exchange();

        assertThat(nodes.disk.applied()).endsWith(entry);
    }

    @Test
    void an_entry_whose_primary_died_before_the_commit_is_replaced_in_the_next_epoch() {
        nodes.join();
        nodes.send(nodes.next(7));
        nodes.exchange();
        nodes.startPrimary(2);
        LogEntry other = nodes.next(8);
        nodes.send(other);
        nodes.exchange();
        nodes.exchange();
        nodes.exchange();

        assertThat(nodes.disk.pending()).containsExactly(other);
        assertShown(Key.info(7));
        assertHidden(Key.info(8));
    }

    @Test
    void a_secondary_that_held_the_loser_takes_the_winner_that_was_committed_while_it_was_away() {
        nodes.join();
        nodes.send(nodes.next(7));
        nodes.exchange();
        nodes.startPrimary(2);
        nodes.commitUnseen(1);
        nodes.catchUp();

        assertThat(nodes.disk.applied()).isEqualTo(nodes.primaryDisk.applied());
        assertThat(nodes.disk.pending()).isEmpty();
    }

    @Test
    void an_older_epoch_is_refused() {
        nodes.startPrimary(2);
        nodes.catchUp();
        nodes.startPrimary(1);

        assertThatThrownBy(() -> nodes.replica.receive(nodes.follower.next()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("epoch 2");
    }

    @Test
    void a_strangers_store_is_refused() {
        nodes.commitUnseen(1);
        nodes.catchUp();
        var request = new ReplicationRequest("another", 9, Checkpoint.START, LogPosition.START, List.of(), null, false);

        assertThatThrownBy(() -> nodes.replica.receive(request))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(TwoNodes.STORE);
    }

    @Test
    void a_damaged_entry_is_refused() {
        nodes.join();
        LogEntry sound = nodes.next(7);
        nodes.send(new LogEntry(sound.epoch(), sound.lsn(), sound.previousHash(), sound.hash(), sound.changes() + " "));

        assertThatThrownBy(() -> nodes.replica.receive(nodes.follower.next())).isInstanceOf(Refused.class);
        assertThat(nodes.disk.pending()).isEmpty();
    }

    @Test
    void a_gap_is_answered_with_what_is_there() {
        nodes.commitUnseen(1);
        nodes.catchUp();
        LogEntry missing = nodes.next(7);
        LogEntry beyond = missing.position().next(1, TwoNodes.changesOf(8));
        Checkpoint head = nodes.primaryDisk.held().applied();
        var request = new ReplicationRequest(TwoNodes.STORE, 1, head, head.position(), List.of(beyond), null, false);

        assertThat(nodes.replica.receive(request).last()).isEqualTo(head.position());
    }

    @Test
    void where_the_log_is_cut_a_secondary_gets_a_snapshot_and_goes_on_from_the_log() {
        nodes.commitUnseen(7);
        nodes.primaryDisk.cutLog(5);
        nodes.catchUp();

        assertSame();
        nodes.commitUnseen(1);
        nodes.catchUp();
        assertSame();
        assertThat(nodes.disk.applied()).hasSize(1);
    }

    @Test
    void another_history_of_the_store_is_replaced_by_a_snapshot() {
        nodes.commitUnseen(2);
        nodes.catchUp();
        nodes.primaryDisk.abandon();
        nodes.startPrimary(2);
        nodes.commitUnseen(3);
        nodes.catchUp();

        assertSame();
    }

    @Test
    void rows_that_differ_though_the_log_agrees_are_shown_to_nobody_and_replaced_by_a_snapshot() {
        nodes.join();
        nodes.commitUnseen(1);
        nodes.catchUp();
        nodes.disk.corrupt(nodes.primaryDisk.booksAfter(0, 1).get(0).id());
        nodes.startSecondary();
        nodes.exchange();
        assertHidden(Key.info(1));

        nodes.catchUp();
        nodes.time.pass(TwoNodes.LEASE.plus(TwoNodes.MARGIN));
        nodes.commit(nodes.changeInSync());
        nodes.join();
        assertSame();
        assertShown(Key.info(1));
    }

    @Test
    void what_is_written_while_a_snapshot_is_read_is_there_before_anything_is_shown() {
        nodes.commitUnseen(5);
        nodes.primaryDisk.cutLog(5);
        nodes.exchange();
        for (int i = 0; i < 3; i++) {
            nodes.exchange();
            nodes.commitUnseen(1);
            assertHidden(Key.info(1));
        }
        nodes.catchUp();

        assertSame();
    }

    @Test
    void one_snapshot_is_enough_however_much_is_written_meanwhile() {
        nodes.withPages(100);
        nodes.commitUnseen(5);
        nodes.primaryDisk.cutLog(5);
        nodes.exchange();
        nodes.primaryDisk.whileRead(() -> nodes.commitUnseen(reads.incrementAndGet() < 20 ? 1 : 0));
        nodes.catchUp();

        assertSame();
        assertThat(nodes.disk.snapshots()).isEqualTo(1);
    }

    @Test
    void a_snapshot_that_a_crash_cut_short_is_begun_anew() {
        nodes.commitUnseen(5);
        nodes.primaryDisk.cutLog(5);
        nodes.exchange();
        nodes.exchange();
        nodes.startSecondary();
        nodes.loseMessage();
        assertThat(nodes.disk.held().applied().position()).isEqualTo(LogPosition.START);

        nodes.catchUp();
        assertSame();
    }

    @Test
    void a_snapshot_goes_on_where_a_page_or_its_answer_was_lost() {
        nodes.commitUnseen(7);
        nodes.primaryDisk.cutLog(5);
        nodes.exchange();
        Set<Long> sent = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            Message message = nodes.follower.next();
            if (message instanceof SnapshotPage page) {
                boolean isLost = sent.add(page.number());
                if (isLost && page.number() % 2 == 0) {
                    nodes.replica.receive(message);
                }
                if (isLost) {
                    nodes.replication.failed(nodes.follower, "no answer");
                    continue;
                }
                assertThat(page.scan()).isEqualTo(1);
            }
            nodes.deliver(message);
        }

        assertThat(sent).hasSizeGreaterThan(3);
        assertSame();
    }

    @Test
    void the_log_is_kept_from_the_beginning_of_a_snapshot_until_it_is_caught_up_with() {
        nodes.commitUnseen(7);
        nodes.primaryDisk.cutLog(5);
        nodes.exchange();
        int begun = 0;
        for (int i = 0; i < 20; i++) {
            Message message = nodes.follower.next();
            begun += message instanceof SnapshotPage page && page.number() == 1 ? 1 : 0;
            nodes.deliver(message);
            nodes.commitUnseen(i < 8 ? 1 : 0);
            nodes.primaryDisk.cutLog(nodes.primaryDisk.held().applied().lsn());
        }

        assertThat(begun).isEqualTo(1);
        assertSame();
        assertThat(nodes.primaryDisk.applied()).isEmpty();
    }

    @Test
    void a_snapshot_holds_no_more_of_the_log_than_the_disk_has_room_for() {
        nodes.commitUnseen(7);
        nodes.primaryDisk.cutLog(5);
        nodes.exchange();
        nodes.exchange();
        nodes.commit(nodes.nextOf(MemoryDatabase.MOST_RETAINED / 50));
        nodes.primaryDisk.cutLog(8);

        assertThat(nodes.primaryDisk.applied()).isEmpty();
    }

    @Test
    void an_epoch_that_is_over_holds_no_log() {
        nodes.commitUnseen(7);
        nodes.primaryDisk.cutLog(5);
        nodes.exchange();
        nodes.exchange();
        nodes.replication.close();
        nodes.primaryDisk.cutLog(7);

        assertThat(nodes.primaryDisk.applied()).isEmpty();
    }

    @Test
    void nobody_waits_for_the_disk_that_a_message_is_read_from() {
        nodes.commitUnseen(3);
        nodes.exchange();
        nodes.primaryDisk.whileRead(this::assertNobodyWaits);
        nodes.exchange();
        nodes.exchange();
        nodes.primaryDisk.cutLog(3);
        nodes.disk.abandon();
        nodes.startSecondary();
        nodes.loseMessage();
        nodes.catchUp();

        assertSame();
        assertThat(reads).hasPositiveValue();
    }

    private void assertNobodyWaits() {
        reads.incrementAndGet();
        assertThat(CompletableFuture.supplyAsync(nodes.replication::status)).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void a_page_of_a_snapshot_that_comes_late_undoes_nothing() {
        nodes.commitUnseen(5);
        nodes.primaryDisk.cutLog(5);
        nodes.exchange();
        Message first = nodes.follower.next();
        nodes.deliver(first);
        nodes.catchUp();

        assertThatThrownBy(() -> nodes.replica.receive(first)).isInstanceOf(Refused.class);
        assertSame();
    }

    @Test
    void a_damaged_entry_in_the_primarys_log_is_not_sent_but_passed_over_by_a_snapshot() {
        nodes.commitUnseen(3);
        LogEntry sound = nodes.primaryDisk.after(1, 1).get(0);
        nodes.primaryDisk.replace(
                new LogEntry(sound.epoch(), sound.lsn(), sound.previousHash(), sound.hash(), sound.changes() + " "));
        nodes.catchUp();

        assertSame();
    }

    @Test
    void a_secondary_that_has_applied_more_than_the_primary_supersedes_it() {
        nodes.commitUnseen(3);
        nodes.catchUp();
        nodes.primaryDisk.abandon();
        nodes.startPrimary(1);
        nodes.exchange();

        assertThat(nodes.replication.superseded().toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void digests_differ_with_any_row_and_not_with_their_order() {
        MultisetHash.Row one = MultisetHash.Row.of("book", 1, "a");
        MultisetHash.Row other = MultisetHash.Row.of("book", 11, "");

        assertThat(one).isNotEqualTo(other);
        assertThat(MultisetHash.EMPTY.plus(one).plus(other))
                .hasToString(MultisetHash.EMPTY.plus(other).plus(one).toString());
        assertThat(MultisetHash.EMPTY.plus(one).plus(other).minus(one))
                .hasToString(MultisetHash.EMPTY.plus(other).toString());
        assertThat(MultisetHash.EMPTY.plus(one).plus(one)).isNotEqualTo(MultisetHash.EMPTY);
    }

    private void assertSame() {
        assertThat(nodes.disk.held().applied())
                .isEqualTo(nodes.primaryDisk.held().applied());
    }

    private void assertShown(Key key) {
        assertThatCode(() -> nodes.readGate.begin(key, AsOf.NOTHING)).doesNotThrowAnyException();
    }

    private void assertHidden(Key key) {
        assertThatThrownBy(() -> nodes.readGate.begin(key, AsOf.NOTHING)).isInstanceOf(NotReadableHere.class);
    }
}
