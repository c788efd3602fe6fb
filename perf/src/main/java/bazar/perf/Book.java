package bazar.perf;

/** A book at the beginning of the run. */
record Book(long id, String topic, int stock) {}
