package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.Topology;
import bazar.system.stack.Door;
import bazar.system.stack.LocalStack;
import bazar.system.stack.Meanwhile;
import bazar.system.stack.WithItsOwnStore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What floors are for: the same readers and buyers find no stale read on a store that has them. */
@WithItsOwnStore
class FloorlessIT {
    private static final int COPIES = 1000;

    @Test
    void a_cache_without_floors_serves_stale_reads() {
        try (LocalStack store = LocalStack.startFloorless("floorless", Topology.onFreePorts(1, 2, 1))) {
            Door ingress = store.ingress();
            long book = store.freshBook(COPIES).id();
            AtomicInteger left = new AtomicInteger(COPIES);
            AtomicInteger stale = new AtomicInteger();
            Runnable read = () -> {
                int known = left.get();
                if (ingress.info(book).stock() > known) {
                    stale.incrementAndGet();
                }
            };

            store.awaitLeases();
            try (Meanwhile readers = Meanwhile.repeat(6, read)) {
                while (stale.get() == 0 && left.get() > 0) {
                    assertThat(ingress.buy(book)).isOk();
                    left.decrementAndGet();
                }
                assertThat(readers.calls()).isPositive();
            }

            assertThat(stale).hasPositiveValue();
        }
    }
}
