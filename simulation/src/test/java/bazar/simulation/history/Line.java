package bazar.simulation.history;

/** Copies of a book. */
public record Line(long book, int copies) {}
