/**
 * A whole store of the product's classes in the simulated world. {@link bazar.simulation.cluster.Cluster} runs it from
 * a seed; {@code Monitor} checks it after each event.
 */
package bazar.simulation.cluster;
