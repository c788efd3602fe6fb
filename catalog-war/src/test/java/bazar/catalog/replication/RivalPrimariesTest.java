package bazar.catalog.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.replication.primary.Acks;
import bazar.catalog.replication.primary.Replication;
import bazar.catalog.replication.primary.ReplicationSettings;
import bazar.catalog.replication.primary.Superseded;
import bazar.catalog.replication.wire.Refused;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.catalog.storage.MemoryDatabase;
import bazar.catalog.time.SteeredTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RivalPrimariesTest {
    private static final LogEntry FIRST = LogPosition.START.next(1, Changes.NONE);
    private static final LogEntry SECOND = FIRST.position().next(2, Changes.NONE);
    private static final LogEntry OF_ANOTHER_HISTORY = FIRST.position().next(3, Changes.NONE);

    private final MemoryDatabase disk = new MemoryDatabase();
    private final CurrentReplication office = new CurrentReplication();
    private final RivalPrimaries rivalPrimaries = new RivalPrimaries(office, disk);
    private final SteeredTime time = new SteeredTime();
    private final Replication term = new Replication(
            List.of(),
            new ReplicationSettings(
                    Acks.ALL,
                    Duration.ofSeconds(2),
                    Duration.ofMillis(200),
                    Duration.ofMillis(500),
                    Duration.ofMillis(100),
                    100),
            time,
            time);

    @BeforeEach
    void there_is_a_store() {
        disk.advance("a-store", 2, List.of(), List.of(FIRST, SECOND), List.of(FIRST, SECOND));
    }

    @Test
    void a_node_that_is_not_in_office_is_nobodys_rival() {
        assertThatCode(() -> rivalPrimaries.meet(from("a-store", SECOND))).doesNotThrowAnyException();
    }

    @Test
    void who_takes_the_primary_of_its_store_for_a_secondary_is_told_and_has_it_go_on_if_it_has_nothing_more() {
        office.appoint(term);

        assertThatThrownBy(() -> rivalPrimaries.meet(from("a-store", FIRST)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.problem().isNamed(Refused.TWO_PRIMARIES))
                                .isTrue())
                .hasMessageContaining("epoch 2");
        assertThat(term.superseded().toCompletableFuture()).isNotDone();
    }

    @Test
    void both_end_if_each_has_decided_what_the_other_has_not() {
        office.appoint(term);

        assertThatThrownBy(() -> rivalPrimaries.meet(from("a-store", OF_ANOTHER_HISTORY)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(term.superseded().toCompletableFuture()::join)
                .hasRootCauseInstanceOf(Superseded.class)
                .hasMessageContaining("not in the log here");
    }

    @Test
    void a_primary_of_another_store_is_refused_and_ends_nobody() {
        office.appoint(term);

        assertThatThrownBy(() -> rivalPrimaries.meet(from("another", OF_ANOTHER_HISTORY)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.problem().isNamed(Refused.TWO_PRIMARIES))
                                .isFalse());
        assertThat(term.superseded().toCompletableFuture()).isNotDone();
    }

    private static ReplicationRequest from(String store, LogEntry committed) {
        Checkpoint head = new Checkpoint(committed.lsn(), committed.hash(), Checkpoint.START.digest());
        return new ReplicationRequest(store, committed.epoch(), head, committed.position(), List.of(), null, false);
    }
}
