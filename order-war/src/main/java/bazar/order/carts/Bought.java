package bazar.order.carts;

import bazar.order.catalog.SaleReply;
import bazar.order.orders.Order;
import bazar.order.orders.OrderDetails;

/**
 * What a checkout has bought, now or before.
 *
 * @param asOf what the catalog's answer is current to; null if it was not asked, or did not say
 * @param serverTiming where the catalog's time went; likewise
 */
public record Bought(OrderDetails order, String asOf, String serverTiming) {
    static Bought of(Order order) {
        return new Bought(OrderDetails.of(order), null, null);
    }

    static Bought of(Order order, SaleReply reply) {
        return new Bought(OrderDetails.of(order), reply.asOf(), reply.serverTiming());
    }
}
