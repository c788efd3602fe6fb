package bazar.catalog.opening;

/**
 * A store that has just been opened.
 *
 * @param store its id
 * @param books how many it opened with
 */
public record OpenedStore(String store, int books) {}
