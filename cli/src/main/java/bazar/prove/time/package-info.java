/** Measures time. */
package bazar.prove.time;
