/** The messages between a primary and its secondaries, and how one refuses the other's. */
package bazar.catalog.replication.wire;
