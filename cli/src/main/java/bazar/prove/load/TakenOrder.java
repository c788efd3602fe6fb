package bazar.prove.load;

/** An acknowledged order. */
record TakenOrder(String id, long book) {}
