package bazar.catalog.replication;

import bazar.catalog.log.Head;
import bazar.catalog.log.LogPosition;

/**
 * What a secondary has, durably.
 *
 * @param node its name, for people
 * @param applied up to where it has applied the log
 * @param last its last entry, applied or pending
 */
public record ReplicaState(String node, Head applied, LogPosition last, Asking asking) {}
