package bazar.catalog.log;

/**
 * An epoch of a store, during which one node is its primary (Raft's term).
 *
 * @param store the store's id
 * @param number grows from epoch to epoch, and is durable before it is used
 */
public record Epoch(String store, long number) {}
