/** The read gate: which reads this node may answer. Read {@link bazar.catalog.reads.core.ReadGate} first. */
package bazar.catalog.reads.core;
