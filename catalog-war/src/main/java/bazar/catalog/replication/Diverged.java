package bazar.catalog.replication;

import bazar.catalog.log.LogPosition;

/** A secondary has applied entries that are not in the primary's log. */
final class Diverged extends RuntimeException {
    Diverged(LogPosition applied) {
        super("it has applied another history up to lsn " + applied.lsn());
    }
}
