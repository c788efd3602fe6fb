package bazar.simulation.history;

/** So many copies of a book. */
public record Line(long book, int copies) {}
