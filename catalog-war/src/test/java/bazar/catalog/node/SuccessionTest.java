package bazar.catalog.node;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.replication.storage.ReplicaState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final long FOLLOWED = 7;
    private static final ReplicaState WHOLE = heldFrom(0);
    private static final ReplicaState PARTIAL = heldFrom(ReplicaState.NEVER);

    @Test
    void a_primarys_own_disk_needs_no_word() {
        assertThat(Succession.refusal(0, WHOLE, Optional.empty())).isEmpty();
    }

    @Test
    void a_secondarys_disk_makes_no_primary_and_the_refusal_says_what_to_do() {
        assertThat(Succession.refusal(FOLLOWED, WHOLE, Optional.empty()).orElseThrow())
                .contains("bazar.catalog.primary=false", "bazar.catalog.take-over=7");
    }

    @Test
    void the_word_for_one_epoch_is_none_for_another() {
        assertThat(Succession.refusal(FOLLOWED, WHOLE, Optional.of(6))).isPresent();
        assertThat(Succession.refusal(FOLLOWED, WHOLE, Optional.of(7))).isEmpty();
    }

    @Test
    void a_part_of_a_snapshot_makes_no_primary_whatever_is_said() {
        assertThat(Succession.refusal(FOLLOWED, PARTIAL, Optional.of(7)).orElseThrow())
                .contains("a part of the store");
    }

    private static ReplicaState heldFrom(long readableFrom) {
        return new ReplicaState("a-store", FOLLOWED, Checkpoint.START, List.of(), List.of(), readableFrom, 0);
    }
}
