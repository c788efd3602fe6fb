package bazar.catalog.replication.storage;

import bazar.shared.logging.LogEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps entries beyond the log's usual number while a snapshot needs them: those after its label. Without them a scan
 * that takes longer than the log reaches back would be useless, and so would every later one. {@code maxLength} bounds
 * the disk space this takes.
 */
public final class LogRetention {
    private static final Logger LOG = System.getLogger(LogRetention.class.getName());

    private final Set<Hold> holds = ConcurrentHashMap.newKeySet();
    private final long maxLength;

    /** @param maxLength in characters of the changes that are written while entries are held */
    public LogRetention(long maxLength) {
        this.maxLength = maxLength;
    }

    /** Keeps the entries after this LSN until the hold is closed, or more than {@code maxLength} was written since. */
    public Hold keepAfter(long lsn) {
        Hold hold = new Hold(lsn);
        holds.add(hold);
        return hold;
    }

    /** Counts an entry of this length towards every hold. */
    public void grow(int length) {
        for (Hold hold : holds) {
            if (hold.length.addAndGet(length) > maxLength && holds.remove(hold)) {
                LOG.log(Level.WARNING, LogEvent.named("log-hold-outgrown").with("lsn", hold.lsn));
            }
        }
    }

    /** Returns the LSN up to which the log may be cut, at most {@code upTo}. */
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
