package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.system.stack.Answer;
import bazar.system.stack.Door;
import bazar.system.stack.LocalStack;
import bazar.system.stack.Meanwhile;
import bazar.system.stack.SharedStack;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A graceful restart of each node costs no request and no wait. */
@ExtendWith(SharedStack.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES) // five servers start, one after the other
class RollingRestartIT {
    /** The longest time of a write on a busy machine, which is shorter than the wait for a lease's end. */
    private static final long LONGEST_STALL_MILLIS = 1300;

    private static final Duration THINKING = Duration.ofMillis(20);

    private final AtomicLong longestStall = new AtomicLong();
    private final AtomicLong longestPurchase = new AtomicLong();

    @Test
    void every_node_but_the_primary_is_restarted_and_no_request_fails_or_is_held_up(
            LocalStack store, TestReporter reporter) {
        Door ingress = store.ingress();
        long book = store.freshBook(1_000_000).id();
        store.awaitLeases();
        buy(ingress, book);
        longestStall.set(0);
        longestPurchase.set(0);

        try (Meanwhile readers = Meanwhile.repeat(
                        1, THINKING, () -> assertThat(ingress.info(book)).isOk());
                Meanwhile buyers = Meanwhile.repeat(1, THINKING, () -> buy(ingress, book))) {
            for (String node : List.of("frontend-1", "frontend-2", "order-1", "order-2", "catalog-2")) {
                store.stop(node);
                store.start(node);
            }
            reporter.publishEntry("reads", Integer.toString(readers.calls()));
            reporter.publishEntry("purchases", Integer.toString(buyers.calls()));
        }
        reporter.publishEntry("longest stall of a write, ms", longestStall.toString());
        reporter.publishEntry("longest purchase, ms", longestPurchase.toString());
        store.awaitAgreement();
        assertThat(longestStall).hasValueLessThan(LONGEST_STALL_MILLIS);
    }

    private void buy(Door door, long book) {
        Answer purchase = door.buy(book);
        assertThat(purchase).isOk();
        longestStall.accumulateAndGet(purchase.witnessed().toMillis(), Math::max);
        longestPurchase.accumulateAndGet(purchase.took().toMillis(), Math::max);
    }
}
