package bazar.order.carts;

import bazar.order.catalog.SaleReply;
import bazar.order.orders.Order;
import bazar.order.orders.OrderDetails;

/**
 * What a checkout has bought, now or before; told in the same words whatever has become of it since.
 *
 * @param asOf what the catalog's answer is current to; null if it was not asked, or did not say
 * @param serverTiming where the catalog's time went; likewise
 */
public record Bought(OrderDetails order, String asOf, String serverTiming) {
    static Bought of(Order order) {
        return new Bought(asBought(order), null, null);
    }

    static Bought of(Order order, SaleReply reply) {
        return new Bought(asBought(order), reply.asOf(), reply.serverTiming());
    }

    private static OrderDetails asBought(Order order) {
        return new OrderDetails(order.id(), order.soldAt(), null, order.lines());
    }
}
