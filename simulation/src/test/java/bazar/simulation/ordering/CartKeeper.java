package bazar.simulation.ordering;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.VersionVector;
import bazar.order.catalog.Reply;
import bazar.order.orders.OrderDetails;
import bazar.shared.keys.IdempotencyKey;
import bazar.simulation.history.History;
import bazar.simulation.history.Line;
import bazar.simulation.history.Observation;
import bazar.simulation.history.Observation.CartDenied;
import bazar.simulation.history.Observation.CheckoutBegan;
import bazar.simulation.history.Observation.DeleteBegan;
import bazar.simulation.history.Observation.DeleteEnded;
import bazar.simulation.history.Observation.OrderAsked;
import bazar.simulation.history.Observation.OrderRefused;
import bazar.simulation.history.Observation.OrderSold;
import bazar.simulation.history.Observation.PutBegan;
import bazar.simulation.history.Observation.PutEnded;
import bazar.simulation.history.Observation.RemoveBegan;
import bazar.simulation.history.Observation.RemoveEnded;
import bazar.simulation.node.Customer;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A client with a cart. It adds and removes books, buys, deletes or forgets the cart, at any server, and repeats each
 * request until it is answered.
 */
public final class CartKeeper extends Customer {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final double FORGETS_IT = 0.02;
    private static final double HAS_ENOUGH = 0.03;

    private final OrderServers servers;
    private final Household household;
    private final List<Long> books;
    private final History history;

    public CartKeeper(Host host, OrderServers servers, Household household, List<Long> books, History history) {
        super(host, LONGEST_PAUSE);
        this.servers = servers;
        this.household = household;
        this.books = books;
        this.history = history;
    }

    @Override
    protected void choose() {
        household.cart().ifPresentOrElse(this::use, this::create);
    }

    private void use(CartId cart) {
        if (host().chance().happens(FORGETS_IT)) {
            household.leave(cart);
            start();
            return;
        }
        if (host().chance().happens(HAS_ENOUGH)) {
            delete(cart);
            return;
        }
        switch (host().chance().between(1, 6)) {
            case 1 -> look(cart, (server, shown) -> remove(cart, server, shown));
            case 2 -> look(cart, (server, shown) -> checkOut(cart, shown));
            default -> put(cart, host().chance().oneOf(books));
        }
    }

    private void create() {
        servers.ask(host(), servers.any(host()), OrderServer::createCart).whenComplete((cart, failure) -> {
            if (failure == null && household.cart().isEmpty()) {
                host().note(() -> "has cart " + cart.id());
                household.begin(new CartId(cart.id()));
            }
            start();
        });
    }

    private void put(CartId cart, long book) {
        int copies = household.copiesOf(book);
        if (copies == 0) {
            start();
            return;
        }
        history.add(new PutBegan(cart.text(), book, copies));
        untilAnswered(
                cart,
                "put " + copies + " of book " + book,
                () -> servers.any(host()),
                server -> server.put(cart, book, copies),
                (attempts, isDone) -> new PutEnded(cart.text(), book, copies, attempts, isDone));
    }

    private void remove(CartId cart, OrderServer server, Cart shown) {
        if (shown.lines().isEmpty()) {
            start();
            return;
        }
        long book = host().chance().oneOf(shown.lines()).bookId();
        history.add(new RemoveBegan(cart.text(), book));
        untilAnswered(
                cart,
                "remove book " + book,
                () -> server,
                there -> there.remove(cart, book),
                (attempts, isDone) -> new RemoveEnded(cart.text(), book, isDone));
    }

    private void delete(CartId cart) {
        history.add(new DeleteBegan(cart.text()));
        untilAnswered(
                cart,
                "delete the cart",
                () -> servers.any(host()),
                server -> server.delete(cart),
                (attempts, isDone) -> new DeleteEnded(cart.text(), isDone));
        household.leave(cart);
    }

    private void checkOut(CartId cart, Cart shown) {
        Map<Long, Integer> seen = OrderServer.linesOf(shown);
        if (seen.isEmpty()) {
            start();
            return;
        }
        String order = household.nextOrder();
        history.add(new CheckoutBegan(order, cart.text(), seen));
        host().note(() -> "checks out " + cart + " as " + order + " with " + seen);
        checkOut(cart, shown.version(), order);
    }

    private void checkOut(CartId cart, VersionVector seen, String order) {
        IdempotencyKey key = new IdempotencyKey("the-key-of-" + order);
        history.add(new OrderAsked(order));
        servers.checkOut(host(), cart, seen, key).whenComplete((bought, failure) -> {
            if (failure == null) {
                history.add(sold(order, bought));
                end(cart, failure);
            } else if (Refusal.isOne(failure)) {
                host().note(() -> "is refused " + order + ": " + failure.getMessage());
                history.add(new OrderRefused(order));
                end(cart, failure);
            } else {
                host().note(() -> "has no answer to " + order + ": " + failure.getMessage());
                host().after(Times.CLIENT_RETRY, () -> checkOut(cart, seen, order));
            }
        });
    }

    /** The answer may come from the log or from a read, so it has no as-of of a write. */
    private static OrderSold sold(String order, Reply<OrderDetails> bought) {
        List<Line> lines = bought.body().lines().stream()
                .map(line -> new Line(line.bookId(), line.quantity()))
                .toList();
        return new OrderSold(order, bought.body().orderId(), lines, OptionalLong.empty());
    }

    private void look(CartId cart, Look then) {
        OrderServer server = servers.any(host());
        servers.ask(host(), server, there -> there.cart(cart)).whenComplete((shown, failure) -> {
            if (failure == null) {
                then.at(server, shown);
            } else {
                end(cart, failure);
            }
        });
    }

    private <T> void untilAnswered(
            CartId cart,
            String what,
            Supplier<OrderServer> where,
            Function<OrderServer, CompletionStage<T>> change,
            Ending ending) {
        host().note(() -> "begins to " + what + " in " + cart);
        attempt(cart, what, where, change, ending, 1);
    }

    private <T> void attempt(
            CartId cart,
            String what,
            Supplier<OrderServer> where,
            Function<OrderServer, CompletionStage<T>> change,
            Ending ending,
            int number) {
        servers.ask(host(), where.get(), change).whenComplete((result, failure) -> {
            if (failure == null || Refusal.isOne(failure)) {
                host().note(() -> "is answered, to " + what + ": " + (failure == null ? result : failure.getMessage()));
                history.add(ending.of(number, failure == null));
                end(cart, failure);
            } else {
                host().note(() -> "has no answer, to " + what + ": " + failure.getMessage());
                host().after(Times.CLIENT_RETRY, () -> attempt(cart, what, where, change, ending, number + 1));
            }
        });
    }

    /** @param failure null if there was none; after a refusal of every further change the cart is abandoned */
    private void end(CartId cart, Throwable failure) {
        if (Refusal.isNamed("cart-not-found", failure)) {
            history.add(new CartDenied(cart.text()));
        }
        if (Refusal.isNamed("cart-bought", failure) || Refusal.isNamed("cart-gone", failure)) {
            household.leave(cart);
        }
        start();
    }

    private interface Look {
        void at(OrderServer server, Cart shown);
    }

    private interface Ending {
        Observation of(int attempts, boolean isDone);
    }
}
