/**
 * Replication of the log from the primary to its secondaries, and the read leases of the secondaries (PacificA,
 * MSR-TR-2008-25; CRAQ, USENIX ATC 2009). The primary's side begins at {@link
 * bazar.catalog.replication.primary.Replication}, the secondary's at {@link
 * bazar.catalog.replication.secondary.Replica}.
 */
package bazar.catalog.replication;
