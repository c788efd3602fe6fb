package bazar.shared.log;

/** Names a store: random, made when it is opened or restored. What speaks for another store is refused. */
public final class StoreId {
    public static final String HEADER = "Bazar-Store";

    private StoreId() {}
}
