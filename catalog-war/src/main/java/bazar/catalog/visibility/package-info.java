/**
 * The read gate: which reads this node may answer, and the relay of all others to the primary. Read {@link
 * bazar.catalog.visibility.ReadGate} first.
 */
package bazar.catalog.visibility;
