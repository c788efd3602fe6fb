/**
 * The primary's side of the replication: what each secondary is sent, which secondaries are in sync, and their read
 * leases. Read {@link bazar.catalog.replication.primary.Replication} first, then {@link
 * bazar.catalog.replication.primary.Follower}.
 */
package bazar.catalog.replication.primary;
