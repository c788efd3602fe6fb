package bazar.catalog.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.catalog.log.Changes;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.storage.Disk;
import bazar.catalog.storage.StoredRows;
import bazar.catalog.visibility.NotVisibleHere;
import bazar.catalog.visibility.Visibility;
import bazar.shared.keys.Key;
import bazar.testing.PackagedWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A secondary over the node's own database: what it holds and does not know to be committed lies in the log on disk. */
@ArquillianTest
class ReplicaIT {
    private static final LogEntry OPENING = LogPosition.START.next(
            0, new Changes(List.of(Key.ALL.name()), List.of(StoredRows.book(1, 2), StoredRows.book(2, 5)), List.of()));

    @Inject
    private Disk disk;

    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    private StoredRows rows;
    private Visibility visibility;
    private Replica replica;

    @Deployment
    static WebArchive catalog() {
        return PackagedWar.with(ReplicaIT.class, StoredRows.class);
    }

    @BeforeEach
    void joinStore() {
        rows = new StoredRows(database);
        rows.clear();
        restart();
        receive(1, OPENING);
    }

    @Test
    void a_pending_entry_survives_a_restart_and_what_it_touches_stays_hidden() {
        LogEntry pending = soldOf(1, 1);
        receive(1, pending);
        restart();
        ReplicaState state = receive(1);

        assertThat(state.applied()).isEqualTo(OPENING.position());
        assertThat(state.last()).isEqualTo(pending.position());
        assertThat(rows.stocks()).containsExactly("1|2", "2|5");
        assertThatThrownBy(() -> visibility.read(Key.info(1))).isInstanceOf(NotVisibleHere.class);
        assertThatCode(() -> visibility.read(Key.info(2))).doesNotThrowAnyException();
    }

    @Test
    void a_pending_entry_is_applied_after_a_restart_once_its_commit_is_known() {
        LogEntry entry = soldOf(1, 1);
        receive(1, entry);
        restart();
        replica.receive(new ReplicationRequest("a-store", 1, entry.lsn(), entry.position(), List.of()));

        assertThat(rows.stocks()).containsExactly("1|1", "2|5");
        assertThat(rows.appliedLsn()).containsExactly("2");
    }

    @Test
    void an_entry_of_the_next_epoch_takes_the_number_of_one_that_was_never_committed() {
        receive(1, soldOf(1, 1));
        LogEntry winner = soldOf(2, 2);
        receive(2, winner);
        restart();

        assertThat(disk.held().pending()).containsExactly(winner);
        assertThat(rows.log()).hasSize(2);
    }

    /** Of a store in whose log the opening is the last entry that is committed. */
    private ReplicaState receive(long epoch, LogEntry... entries) {
        return replica.receive(
                new ReplicationRequest("a-store", epoch, OPENING.lsn(), OPENING.position(), List.of(entries)));
    }

    private void restart() {
        visibility = new Visibility();
        replica = new Replica(disk, visibility);
    }

    /** The entry after the opening: one copy of this book is sold. */
    private static LogEntry soldOf(long epoch, long bookId) {
        int before = bookId == 1 ? 2 : 5;
        return OPENING.position()
                .next(
                        epoch,
                        new Changes(
                                List.of(Key.info(bookId).name()),
                                List.of(StoredRows.book(bookId, before - 1)),
                                List.of()));
    }
}
