package bazar.order.catalog;

import bazar.shared.log.AsOf;
import java.util.List;

/**
 * A page of sales as a replica of the catalog answered it.
 *
 * @param store the id of the replica's store
 * @param asOf how current the replica was
 */
public record SalesFeed(String store, AsOf asOf, SalesPage page) {
    /** Returns the same range of the log without its sales and cancellations. */
    public SalesFeed empty() {
        return new SalesFeed(store, asOf, new SalesPage(List.of(), List.of(), page.upTo()));
    }

    /** Returns whether the replica has more after this page. */
    public boolean goesOn() {
        return page.upTo() < asOf.lsn();
    }
}
