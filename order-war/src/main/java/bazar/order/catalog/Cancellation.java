package bazar.order.catalog;

import java.time.Instant;

/**
 * A cancelled sale, as the catalog recorded it together with the change of stock.
 *
 * @param cancelledAt when the catalog decided it, to the millisecond
 */
public record Cancellation(String orderId, Instant cancelledAt) {}
