/**
 * The order of one value's versions, as far as the calls of a history tell it, and the reads that contradict it. Start
 * with {@link bazar.prove.history.versions.Versions}.
 */
package bazar.prove.history.versions;
