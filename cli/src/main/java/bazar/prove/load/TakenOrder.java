package bazar.prove.load;

/** An order that its buyer was told of. */
record TakenOrder(String id, long book) {}
