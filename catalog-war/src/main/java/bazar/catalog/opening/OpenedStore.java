package bazar.catalog.opening;

/**
 * A store that has just been opened.
 *
 * @param store its id
 * @param books the number of its books
 */
public record OpenedStore(String store, int books) {}
