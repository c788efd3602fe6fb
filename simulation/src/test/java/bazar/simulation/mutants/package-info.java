/**
 * Defective variants of the product, which show that the simulation finds a defect in each rule of the protocol. Each
 * entry of {@code Mutant} states a defect and the promise that it breaks; the class it names implements the defect.
 */
package bazar.simulation.mutants;
