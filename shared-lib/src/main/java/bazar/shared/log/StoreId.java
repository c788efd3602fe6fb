package bazar.shared.log;

/**
 * The random id of a store, generated when it is opened or restored. Nodes refuse messages that carry another store's
 * id.
 */
public final class StoreId {
    public static final String HEADER = "Bazar-Store";

    private StoreId() {}
}
