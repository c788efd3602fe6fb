package bazar.catalog.replication;

import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import java.util.List;

/**
 * What a replica holds on its disk.
 *
 * @param store id of the store it belongs to; null if it has never belonged to one
 * @param epoch the latest it has heard of
 * @param pending entries that it holds but does not know to be committed, in order
 */
public record HeldLog(String store, long epoch, LogPosition applied, List<LogEntry> pending) {
    public LogPosition last() {
        return pending.isEmpty() ? applied : pending.get(pending.size() - 1).position();
    }
}
