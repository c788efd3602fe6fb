/**
 * Load tests with Gatling. Each subclass of {@code StoreSimulation} is one test; {@code perf/figures},
 * {@code perf/purchases} and {@code perf/ratios} are measuring scripts beside them.
 */
package bazar.perf;
