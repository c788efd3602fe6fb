package bazar.simulation.ordering;

import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import java.util.List;

/**
 * A page of a catalog's sales and cancellations, in the order of the log.
 *
 * @param upTo the LSN up to which the page is complete
 */
public record SoldPage(List<StoredSale> sales, List<StoredCancellation> cancellations, long upTo) {}
