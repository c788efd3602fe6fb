/** Compares what the nodes of a store at rest hold with what its clients were told. */
package bazar.prove.load.settlement;
