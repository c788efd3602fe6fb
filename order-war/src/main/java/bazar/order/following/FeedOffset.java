package bazar.order.following;

/**
 * The offset up to which the sales of a store are here.
 *
 * @param store the id of the store; null before the first page
 * @param lsn the last entry of the catalog's log whose sales are here
 */
public record FeedOffset(String store, long lsn) {
    public static final FeedOffset START = new FeedOffset(null, 0);

    boolean isInAnother(String offered) {
        return store != null && !store.equals(offered);
    }
}
