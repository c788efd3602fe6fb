package bazar.catalog.replication;

import bazar.catalog.log.LogPosition;

/**
 * What a secondary has.
 *
 * @param applied up to where it has applied the log
 * @param last its last entry, applied or pending
 */
public record ReplicaState(LogPosition applied, LogPosition last) {}
