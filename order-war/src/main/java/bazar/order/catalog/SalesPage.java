package bazar.order.catalog;

import java.util.List;

/**
 * A page of the catalog's sales and cancellations, in the order of its log.
 *
 * @param upTo the LSN up to which the page is complete; the next page begins after it
 */
public record SalesPage(List<Sale> sales, List<Cancellation> cancellations, long upTo) {}
