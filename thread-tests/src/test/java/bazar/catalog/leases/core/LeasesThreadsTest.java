package bazar.catalog.leases.core;

import bazar.catalog.leases.core.Leases.Holder;
import bazar.catalog.log.Epoch;
import bazar.threads.Threads;
import java.time.Duration;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/** Interleaves the begin of a write with a frontend's request for a lease. */
class LeasesThreadsTest {
    private static final long WRITE = 11;
    private static final LeaseRequest REQUEST =
            new LeaseRequest("holder", "frontend-1", "http://frontend", null, null, null);

    @Test
    void either_the_write_sees_the_holder_or_the_grant_sees_the_write() {
        Threads.explore(WriteMeetsNewcomer.class);
    }

    @Test
    void a_write_that_looks_for_holders_in_one_step_and_raises_the_floor_in_another_is_caught() {
        Threads.assertCaught(WriteInTwoSteps.class);
    }

    public static class WriteMeetsNewcomer {
        final Leases leases = new Leases(Duration.ofSeconds(2), Duration.ofMillis(200), () -> 1);
        private List<Holder> seen;
        private Grant grant;

        public WriteMeetsNewcomer() {
            leases.beginEpoch(new Epoch("store", 1), WRITE - 1, reason -> {});
        }

        @Operation(runOnce = true)
        public void write() {
            seen = begin();
        }

        @Operation(runOnce = true)
        public void ask() {
            grant = leases.ask(REQUEST);
        }

        @Validate
        public void isSeenOrSees() {
            Threads.check(seen.size() == 1 || grant.floor() >= WRITE);
        }

        List<Holder> begin() {
            return leases.begin(WRITE);
        }
    }

    public static class WriteInTwoSteps extends WriteMeetsNewcomer {
        @Override
        List<Holder> begin() {
            List<Holder> holders = leases.holders();
            leases.raise(WRITE);
            return holders;
        }
    }
}
