package bazar.catalog.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.visibility.NotVisibleHere;
import bazar.catalog.visibility.Visibility;
import bazar.shared.keys.Key;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The primary's {@link Follower} and the secondary's {@link Replica}, message by message. */
class ReplicationTest {
    private static final int PAGE = 2;

    private final List<LogEntry> log = new ArrayList<>();
    private final MemoryDisk disk = new MemoryDisk();
    private Visibility visibility = new Visibility();
    private Replica replica = new Replica(disk, visibility);
    private Follower follower = followerOf(1);

    @Test
    void an_empty_secondary_is_filled_from_the_log_page_by_page() {
        commit(1, 5);

        catchUp();

        assertThat(disk.applied).isEqualTo(log);
    }

    @Test
    void a_secondary_shows_nothing_until_it_holds_all_that_was_committed() {
        commit(1, 5);
        exchange(null);
        exchange(null);

        assertThat(disk.applied).isNotEmpty();
        assertHidden(Key.info(1));

        catchUp();
        assertShown(Key.info(1));
    }

    @Test
    void an_entry_in_flight_is_held_and_not_applied() {
        catchUp();
        LogEntry entry = next(1, 7);
        exchange(entry);

        assertThat(disk.held().pending()).containsExactly(entry);
        assertThat(disk.applied).isEmpty();
        assertThat(follower.holds(entry)).isTrue();
    }

    @Test
    void what_an_entry_in_flight_touches_is_dirty_and_nothing_else() {
        catchUp();
        exchange(next(1, 7));

        assertHidden(Key.info(7));
        assertShown(Key.info(8));
    }

    @Test
    void an_entry_is_applied_once_its_commit_is_known() {
        catchUp();
        LogEntry entry = next(1, 7);
        exchange(entry);
        commit(entry);
        exchange(null);

        assertThat(disk.applied).containsExactly(entry);
        assertShown(Key.info(7));
        assertThat(visibility.asOf().lsn()).isEqualTo(entry.lsn());
    }

    @Test
    void the_notice_of_a_commit_travels_with_the_next_entry() {
        catchUp();
        LogEntry first = next(1, 7);
        exchange(first);
        commit(first);
        LogEntry second = next(1, 8);
        exchange(second);

        assertThat(disk.applied).containsExactly(first);
        assertThat(disk.held().pending()).containsExactly(second);
    }

    @Test
    void a_repeated_entry_is_acknowledged_again_and_held_once() {
        catchUp();
        LogEntry entry = next(1, 7);
        ReplicationRequest request = follower.next(entry);
        replica.receive(request);

        assertThat(replica.receive(request).last()).isEqualTo(entry.position());
        assertThat(disk.held().pending()).containsExactly(entry);
    }

    @Test
    void a_held_entry_survives_a_restart_and_stays_dirty() {
        catchUp();
        LogEntry entry = next(1, 7);
        exchange(entry);
        restartSecondary();
        exchange(null);

        assertThat(disk.held().pending()).containsExactly(entry);
        assertHidden(Key.info(7));
        assertShown(Key.info(8));
    }

    @Test
    void an_entry_whose_primary_died_after_the_commit_is_applied_in_the_next_epoch() {
        catchUp();
        LogEntry entry = next(1, 7);
        exchange(entry);
        commit(entry);
        follower = followerOf(2);
        exchange(null);

        assertThat(disk.applied).containsExactly(entry);
    }

    @Test
    void an_entry_whose_primary_died_before_the_commit_is_replaced_in_the_next_epoch() {
        catchUp();
        exchange(next(1, 7));
        follower = followerOf(2);
        LogEntry other = next(2, 8);
        exchange(other);
        exchange(other);

        assertThat(disk.held().pending()).containsExactly(other);
        assertShown(Key.info(7));
        assertHidden(Key.info(8));
    }

    @Test
    void a_secondary_that_held_the_loser_takes_the_winner_that_was_committed_while_it_was_away() {
        catchUp();
        exchange(next(1, 7));
        follower = followerOf(2);
        commit(2, 1);
        catchUp();

        assertThat(disk.applied).isEqualTo(log);
        assertThat(disk.held().pending()).isEmpty();
    }

    @Test
    void an_older_epoch_is_refused() {
        follower = followerOf(2);
        catchUp();
        follower = followerOf(1);

        assertThatThrownBy(() -> exchange(null)).isInstanceOf(Refused.class).hasMessageContaining("epoch 2");
    }

    @Test
    void a_strangers_store_is_refused() {
        catchUp();
        var request = new ReplicationRequest("another", 9, 0, LogPosition.START, List.of());

        assertThatThrownBy(() -> replica.receive(request)).isInstanceOf(Refused.class);
    }

    @Test
    void a_damaged_entry_is_refused() {
        catchUp();
        LogEntry sound = next(1, 7);
        LogEntry damaged =
                new LogEntry(sound.epoch(), sound.lsn(), sound.previousHash(), sound.hash(), sound.changes() + " ");

        assertThatThrownBy(() -> exchange(damaged)).isInstanceOf(Refused.class);
        assertThat(disk.held().pending()).isEmpty();
    }

    @Test
    void a_gap_is_answered_with_what_is_there() {
        commit(1, 1);
        catchUp();
        LogEntry beyond = log.get(0).position().next(1, changesOf(7)).position().next(1, changesOf(8));
        var request = new ReplicationRequest("store", 1, 1, log.get(0).position(), List.of(beyond));

        assertThat(replica.receive(request).last()).isEqualTo(log.get(0).position());
    }

    @Test
    void another_history_is_never_overwritten() {
        commit(1, 2);
        catchUp();
        log.clear();
        commit(2, 3);
        follower = followerOf(2);
        exchange(null);

        assertThatThrownBy(() -> exchange(null)).isInstanceOf(Diverged.class);
        assertThat(disk.applied).hasSize(2);
    }

    private void exchange(LogEntry inFlight) {
        follower.answered(replica.receive(follower.next(inFlight)));
    }

    private void catchUp() {
        do {
            exchange(null);
        } while (!follower.isCurrent());
    }

    private void restartSecondary() {
        visibility = new Visibility();
        replica = new Replica(disk, visibility);
        follower.lost();
    }

    private LogPosition head() {
        return log.isEmpty() ? LogPosition.START : log.get(log.size() - 1).position();
    }

    private LogEntry next(long epoch, long bookId) {
        return head().next(epoch, changesOf(bookId));
    }

    private void commit(long epoch, int entries) {
        for (int i = 0; i < entries; i++) {
            commit(next(epoch, 100 + i));
        }
    }

    private void commit(LogEntry entry) {
        log.add(entry);
        follower.committed(entry.position());
    }

    private static Changes changesOf(long bookId) {
        BookImage book = new BookImage(bookId, "Title", "topic", new BigDecimal("1.00"), 1);
        return new Changes(List.of(Key.info(bookId).name()), List.of(book), List.of());
    }

    private Follower followerOf(long epoch) {
        CommittedLog committed = new CommittedLog() {
            @Override
            public boolean contains(LogPosition position) {
                return log.stream().map(LogEntry::position).anyMatch(position::equals);
            }

            @Override
            public List<LogEntry> after(long lsn, int limit) {
                return log.stream()
                        .filter(entry -> entry.lsn() > lsn)
                        .limit(limit)
                        .toList();
            }
        };
        return new Follower("store", epoch, head(), committed, PAGE);
    }

    private void assertShown(Key key) {
        assertThatCode(() -> visibility.read(key)).doesNotThrowAnyException();
    }

    private void assertHidden(Key key) {
        assertThatThrownBy(() -> visibility.read(key)).isInstanceOf(NotVisibleHere.class);
    }
}
