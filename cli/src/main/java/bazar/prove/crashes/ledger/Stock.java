package bazar.prove.crashes.ledger;

import java.util.Map;

/** The stock of each book at one catalog. */
record Stock(String catalog, Map<Long, Long> copies) {}
