package bazar.order.catalog;

import bazar.shared.log.AsOf;
import java.util.List;

/**
 * What a replica of the catalog told of its sales.
 *
 * @param store the store they are of
 * @param asOf what the replica was current to
 */
public record SalesFeed(String store, AsOf asOf, SalesPage page) {
    /** The same stretch, as if nothing had been sold or cancelled in it. */
    public SalesFeed empty() {
        return new SalesFeed(store, asOf, new SalesPage(List.of(), List.of(), page.upTo()));
    }

    /** Whether the replica has more to tell after this page. */
    public boolean goesOn() {
        return page.upTo() < asOf.lsn();
    }
}
