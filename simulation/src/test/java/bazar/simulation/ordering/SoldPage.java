package bazar.simulation.ordering;

import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import java.util.List;

/**
 * A part of what a catalog has sold and cancelled, in the order of the log.
 *
 * @param upTo the LSN up to which this tells all
 */
public record SoldPage(List<StoredSale> sales, List<StoredCancellation> cancellations, long upTo) {}
