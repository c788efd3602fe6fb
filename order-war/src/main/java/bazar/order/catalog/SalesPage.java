package bazar.order.catalog;

import java.util.List;

/**
 * A part of what the catalog has sold, and of what was cancelled, in the order in which it was recorded.
 *
 * @param upTo the LSN up to which this tells all; what follows is asked for by it
 */
public record SalesPage(List<Sale> sales, List<Cancellation> cancellations, long upTo) {}
