package bazar.perf;

/** A book as it was when the run began. */
record Book(long id, String topic, int stock) {}
