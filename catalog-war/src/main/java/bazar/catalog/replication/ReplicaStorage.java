package bazar.catalog.replication;

import bazar.catalog.log.LogEntry;
import java.util.List;

/** A replica's disk. */
public interface ReplicaStorage {
    HeldLog held();

    /**
     * Makes one step durable, all of it or nothing.
     *
     * @param discard pending entries to forget
     * @param append new entries, pending
     * @param apply pending entries to apply, in order, perhaps ones that this step appends
     */
    void advance(String store, long epoch, List<LogEntry> discard, List<LogEntry> append, List<LogEntry> apply);
}
