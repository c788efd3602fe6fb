package bazar.order.following;

/**
 * Up to where sales have been followed.
 *
 * @param store whose sales; null while none were followed
 * @param lsn of the last entry of the catalog's log whose sales are here
 */
public record FeedOffset(String store, long lsn) {
    public static final FeedOffset START = new FeedOffset(null, 0);

    boolean isInAnother(String offered) {
        return store != null && !store.equals(offered);
    }
}
