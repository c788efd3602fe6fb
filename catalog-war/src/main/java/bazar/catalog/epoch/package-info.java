/** One epoch of a primary: its writer, and the caches and secondaries that take part in its commits. */
package bazar.catalog.epoch;
