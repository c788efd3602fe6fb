package bazar.order.catalog;

import bazar.shared.log.AsOf;

/**
 * What a replica of the catalog told of its sales.
 *
 * @param store the store they are of
 * @param asOf what the replica was current to
 */
public record SalesFeed(String store, AsOf asOf, SalesPage page) {
    /** Whether the replica has more to tell after this page. */
    public boolean goesOn() {
        return page.upTo() < asOf.lsn();
    }
}
