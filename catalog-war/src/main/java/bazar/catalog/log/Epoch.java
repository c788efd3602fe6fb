package bazar.catalog.log;

/**
 * The term of office of one primary.
 *
 * @param store the store it is in office for
 * @param number grows with each term, and is durable before it is used
 */
public record Epoch(String store, long number) {}
