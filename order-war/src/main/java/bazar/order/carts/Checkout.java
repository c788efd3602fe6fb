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
import bazar.shared.logging.LogEvent;
import bazar.shared.problem.InvalidRequest;
import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.ProblemNames;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Buys carts. The catalog sells all of a cart or nothing, and each cart once. The order log follows, and then the cart
 * is closed. After a crash in between, a repetition with the same key finds the sale.
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

    protected Checkout() {
        this(null, null, null);
    }

    /**
     * Buys the cart, or returns the order that already bought it under this id.
     *
     * @param seen the changes that the buyer has seen; the sale contains all of them, and perhaps more
     */
    public Reply<OrderDetails> buy(CartId id, VersionVector seen, OrderId order) {
        Cart cart;
        try {
            cart = carts.find(id, seen);
            if (!isBoughtUnder(order, cart)) {
                CartRules.checkBuyable(cart);
            }
        } catch (CartNotFound | CartGone | CartEmpty | CartFull | Unavailable | InvalidRequest e) {
            // The cart may be in this state because it was sold: it is not closed yet, another server may know of the
            // sale, or the changes that the buyer has seen were lost.
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
            if (e.problem().isNamed(ProblemNames.CART_ALREADY_SOLD)) {
                throw new CartBought(e.problem().detail());
            }
            if (e.problem().isNamed(ProblemNames.KEY_REUSED)) {
                return soldBefore(new CartId(cart.id()), order).orElseThrow(() -> e);
            }
            throw e;
        }
    }

    /**
     * Finds the sale after the cart was changed, here or by a merge, before it could be closed. Its lines may then
     * differ.
     */
    private Optional<Reply<Sale>> soldBefore(CartId id, OrderId order) {
        return catalog.sale(order.text(), AsOf.NOTHING)
                .filter(reply -> id.text().equals(reply.body().cartId()));
    }

    private Reply<OrderDetails> adopt(Reply<Sale> reply) {
        return reply.map(log::follow).map(Checkout::asBought);
    }

    /**
     * Describes the order as it was bought, whether or not it was cancelled since, so that repetitions get the same
     * answer.
     */
    private static OrderDetails asBought(Order order) {
        return new OrderDetails(order.id(), order.soldAt(), null, order.lines());
    }

    /** Logs a failure only: the sale is final, and the catalog does not sell the cart again. */
    private Reply<OrderDetails> close(CartId id, Reply<OrderDetails> bought) {
        String order = bought.body().orderId();
        try {
            carts.close(id, order);
        } catch (OutcomeUnknown e) {
            LOG.log(
                    Level.WARNING,
                    LogEvent.named("cart-not-closed").with("order", order).withText("reason", e.getMessage()));
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
