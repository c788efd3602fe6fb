/**
 * Breaks nodes and brings them back. A {@link bazar.prove.faults.Schedule} draws the faults and
 * {@link bazar.prove.faults.Faults} applies them.
 */
package bazar.prove.faults;
