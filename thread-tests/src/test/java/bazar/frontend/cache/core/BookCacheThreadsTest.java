package bazar.frontend.cache.core;

import bazar.frontend.lease.core.CacheLease;
import bazar.frontend.lease.core.Floors;
import bazar.frontend.lease.core.Grant;
import bazar.frontend.lease.core.Invalidation;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import bazar.threads.Threads;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/** Interleaves a late reply that fills the cache with a write that evicts the floor of the reply's book. */
class BookCacheThreadsTest {
    private static final Key BOOK = Key.info(1);
    private static final Reading BEFORE = new Reading("store", new AsOf(1, 1), Document.of("{}", null));
    private static final Invalidation OF_BOOK = new Invalidation("holder", "store", 1, 2, List.of(BOOK.name()));
    private static final Invalidation OF_OTHER =
            new Invalidation("holder", "store", 1, 3, List.of(Key.info(2).name()));

    @Test
    void nothing_older_than_an_acknowledged_write_is_kept() {
        Threads.explore(LateReplyMeetsWrite.class);
    }

    @Test
    void a_floor_that_is_forgotten_before_that_of_all_keys_is_raised_is_caught() {
        Threads.assertCaught(ForgottenFloor.class);
    }

    public static class LateReplyMeetsWrite {
        private final BookCache cache;
        private final InFlightLoad inFlightLoad;
        private FillOutcome fillOutcome;

        public LateReplyMeetsWrite() {
            this(new Floors(1));
        }

        LateReplyMeetsWrite(Floors floors) {
            Plain entries = new Plain();
            CacheLease lease = new CacheLease(() -> floors, entries::clear, () -> 1);
            cache = new BookCache(entries, lease, () -> 1);
            lease.granted(lease.ask(), new Grant("grant", "store", 1, 1, 2_000));
            inFlightLoad = ((Lookup.Lead) cache.look(BOOK, 0)).call();
            cache.invalidate(OF_BOOK);
        }

        @Operation(runOnce = true)
        public void fill() {
            fillOutcome = cache.land(inFlightLoad, BEFORE);
        }

        @Operation(runOnce = true)
        public void writeOther() {
            cache.invalidate(OF_OTHER);
        }

        @Validate
        public void isRefused() {
            Threads.check(fillOutcome == FillOutcome.BELOW_FLOOR);
        }
    }

    public static class ForgottenFloor extends LateReplyMeetsWrite {
        public ForgottenFloor() {
            super(new ForgottenTooSoon());
        }
    }

    /** Keeps the floor of one key. */
    private static final class ForgottenTooSoon extends Floors {
        private volatile Key key;
        private volatile long lsn;

        ForgottenTooSoon() {
            super(1);
        }

        @Override
        public long of(Key asked) {
            return asked.equals(key) ? lsn : super.of(asked);
        }

        @Override
        public synchronized void raise(Key raised, long to) {
            long forgotten = lsn;
            key = raised;
            lsn = to;
            raiseAll(forgotten);
        }
    }

    private static final class Plain implements EntryStore {
        private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

        @Override
        public Entry get(Key key) {
            return entries.get(key);
        }

        @Override
        public void put(Key key, Entry entry) {
            entries.put(key, entry);
        }

        @Override
        public void remove(Key key) {
            entries.remove(key);
        }

        @Override
        public void clear() {
            entries.clear();
        }
    }
}
