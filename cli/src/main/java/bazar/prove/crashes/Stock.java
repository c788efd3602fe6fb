package bazar.prove.crashes;

import java.util.Map;

/** How many copies of each book a catalog says are left. */
record Stock(String catalog, Map<Long, Long> copies) {}
