package bazar.order.carts;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.VersionVector;
import bazar.order.carts.storage.CartNotFound;
import bazar.order.catalog.Catalog;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SaleRequest;
import bazar.order.orders.Order;
import bazar.order.orders.OrderDetails;
import bazar.order.orders.OrderId;
import bazar.order.orders.OrderLog;
import bazar.shared.log.AsOf;
import bazar.shared.problem.InvalidRequest;
import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Buys carts. The catalog decides: it sells all of a cart or nothing, and each cart once. The order log follows, and the cart is closed.
 * Whatever crashes in between, who repeats the checkout with the same key finds the sale.
 */
@ApplicationScoped
public class Checkout {
    private static final Logger LOG = System.getLogger(Checkout.class.getName());

    private final CartRules carts;
    private final Catalog catalog;
    private final OrderLog log;

    @Inject
    public Checkout(CartRules carts, Catalog catalog, OrderLog log) {
        this.carts = carts;
        this.catalog = catalog;
        this.log = log;
    }

    /** For the container's proxy. */
    protected Checkout() {
        this(null, null, null);
    }

    /**
     * Buys the cart, or finds what bought it under this id before.
     *
     * @param seen the changes that the buyer has seen; all of them are bought, and perhaps more
     */
    public Reply<OrderDetails> buy(CartId id, VersionVector seen, OrderId order) {
        Cart cart;
        try {
            cart = carts.find(id, seen);
            if (!isBoughtUnder(order, cart)) {
                CartRules.checkBuyable(cart);
            }
        } catch (CartNotFound | CartGone | CartEmpty | CartFull | Unavailable | InvalidRequest e) {
            // Perhaps it is so only since it was sold: it is not closed yet, others may know it too, and may have lost
            // what its buyer has seen.
            return soldBefore(id, order)
                    .map(this::adopt)
                    .map(bought -> close(id, bought))
                    .orElseThrow(() -> e);
        }
        return isBoughtUnder(order, cart)
                ? log.find(order).map(Checkout::asBought).map(Reply::known).orElseGet(() -> adopt(sell(cart, order)))
                : close(id, adopt(sell(cart, order)));
    }

    private static boolean isBoughtUnder(OrderId order, Cart cart) {
        return order.text().equals(cart.orderId());
    }

    private Reply<Sale> sell(Cart cart, OrderId order) {
        try {
            return catalog.sell(order.text(), saleOf(cart));
        } catch (RemoteProblem e) {
            if (e.problem().isNamed("cart-already-sold")) {
                throw new CartBought(e.problem().detail());
            }
            if (e.problem().isNamed("key-reused")) {
                return soldBefore(new CartId(cart.id()), order).orElseThrow(() -> e);
            }
            throw e;
        }
    }

    /** With other lines, if the cart was changed, or merged with another's changes, before it could be closed. */
    private Optional<Reply<Sale>> soldBefore(CartId id, OrderId order) {
        return catalog.sale(order.text(), AsOf.NOTHING)
                .filter(reply -> id.text().equals(reply.body().cartId()));
    }

    private Reply<OrderDetails> adopt(Reply<Sale> reply) {
        return reply.map(log::follow).map(Checkout::asBought);
    }

    /** In the same words whatever has become of it since. */
    private static OrderDetails asBought(Order order) {
        return new OrderDetails(order.id(), order.soldAt(), null, order.lines());
    }

    /** A sale is done, whatever becomes of its cart: the catalog will not sell that again. */
    private Reply<OrderDetails> close(CartId id, Reply<OrderDetails> bought) {
        String order = bought.body().orderId();
        try {
            carts.close(id, order);
        } catch (OutcomeUnknown e) {
            LOG.log(Level.WARNING, "event=cart-not-closed order=" + order + " reason=\"" + e.getMessage() + '"');
        }
        return bought;
    }

    private static SaleRequest saleOf(Cart cart) {
        return new SaleRequest(
                cart.lines().stream()
                        .map(line -> new SaleRequest.Line(line.bookId(), line.quantity()))
                        .toList(),
                cart.id());
    }
}
