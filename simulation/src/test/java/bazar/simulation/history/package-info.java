/**
 * Judges a run by what its clients observed. {@link bazar.simulation.history.Invariant} lists the promises,
 * {@link bazar.simulation.history.Judge} checks them. No code is shared with the product.
 */
package bazar.simulation.history;
