package bazar.catalog.leases;

import bazar.catalog.leases.Leases.Holder;
import bazar.catalog.log.Epoch;
import bazar.threads.Threads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A write that begins and a frontend that asks for its lease, in orders of their steps. */
class LeasesThreadsTest {
    private static final long WRITE = 11;
    private static final LeaseRequest REQUEST =
            new LeaseRequest("holder", "frontend-1", "http://frontend", null, null, null);

    @Test
    void either_the_write_sees_the_holder_or_the_grant_sees_the_write() {
        Threads.explore(() -> writeMeetsNewcomer(leases -> leases.begin(WRITE)));
    }

    @Test
    void a_write_that_looks_for_holders_in_one_step_and_raises_the_floor_in_another_is_caught() {
        Threads.assertCaught(() -> writeMeetsNewcomer(leases -> {
            List<Holder> holders = leases.holders();
            leases.raise(WRITE);
            return holders;
        }));
    }

    private static void writeMeetsNewcomer(Function<Leases, List<Holder>> write) {
        Leases leases = new Leases(Duration.ofSeconds(2), Duration.ofMillis(200), () -> 1);
        leases.beginEpoch(new Epoch("store", 1), WRITE - 1, reason -> {});
        AtomicReference<List<Holder>> seen = new AtomicReference<>();
        AtomicReference<Grant> grant = new AtomicReference<>();

        Threads.run(() -> seen.set(write.apply(leases)), () -> grant.set(leases.ask(REQUEST)));

        boolean isSeen = seen.get().size() == 1;
        Threads.check(isSeen || grant.get().floor() >= WRITE);
    }
}
