package bazar.catalog.replication.storage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which entries a log keeps beyond its usual number: those after the label of a snapshot that is under way. Were they cut, a scan
 * that lasts longer than the log reaches back would be in vain, and so would the next. The disk bounds them.
 */
public final class LogRetention {
    private static final Logger LOG = System.getLogger(LogRetention.class.getName());

    private final Set<Hold> holds = ConcurrentHashMap.newKeySet();
    private final long maxLength;

    /** @param maxLength in characters of the changes that are written while entries are held */
    public LogRetention(long maxLength) {
        this.maxLength = maxLength;
    }

    /** Keeps the entries after this LSN until the hold is closed, or too much was written since. */
    public Hold keepAfter(long lsn) {
        Hold hold = new Hold(lsn);
        holds.add(hold);
        return hold;
    }

    /** An entry of that length was written. */
    public void grow(int length) {
        for (Hold hold : holds) {
            if (hold.length.addAndGet(length) > maxLength && holds.remove(hold)) {
                LOG.log(Level.WARNING, () -> "event=log-hold-outgrown lsn=" + hold.lsn);
            }
        }
    }

    /** Up to where the log may be cut, of what is asked for. */
    public long cut(long upTo) {
        return holds.stream().mapToLong(hold -> hold.lsn).reduce(upTo, Math::min);
    }

    /** Entries that are kept for one secondary. */
    public final class Hold implements AutoCloseable {
        private final long lsn;
        private final AtomicLong length = new AtomicLong();

        private Hold(long lsn) {
            this.lsn = lsn;
        }

        @Override
        public void close() {
            holds.remove(this);
        }
    }
}
