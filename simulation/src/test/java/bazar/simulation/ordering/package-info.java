/**
 * Order servers and their clients in the simulated world, built of the product's classes.
 */
package bazar.simulation.ordering;
