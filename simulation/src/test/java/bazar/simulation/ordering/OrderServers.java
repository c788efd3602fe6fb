package bazar.simulation.ordering;

import bazar.order.carts.state.CartId;
import bazar.order.carts.state.VersionVector;
import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.orders.Order;
import bazar.order.orders.OrderDetails;
import bazar.shared.keys.IdempotencyKey;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;
import bazar.simulation.world.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The order servers as clients reach them over the network. */
public final class OrderServers {
    private final Network network;
    private final List<OrderServer> all = new ArrayList<>();

    public OrderServers(Network network) {
        this.network = network;
    }

    public void add(OrderServer server) {
        all.add(server);
    }

    public List<OrderServer> all() {
        return all;
    }

    List<OrderServer> except(OrderServer one) {
        return all.stream().filter(server -> server != one).toList();
    }

    Network network() {
        return network;
    }

    /** Returns a random server, as the balancer does. */
    OrderServer any(Host customer) {
        return customer.chance().oneOf(all);
    }

    CompletionStage<Reply<Sale>> buy(Host customer, OrderServer server, IdempotencyKey key, long book) {
        return network.call(customer, server.host(), Times.CLIENT_TIMEOUT, () -> server.buy(key, book));
    }

    CompletionStage<Reply<Cancellation>> cancel(Host customer, String orderId) {
        OrderServer server = any(customer);
        return network.call(customer, server.host(), Times.CLIENT_TIMEOUT, () -> server.cancel(orderId));
    }

    CompletionStage<Order> look(Host customer, String orderId) {
        OrderServer server = any(customer);
        return network.call(customer, server.host(), Times.CLIENT_TIMEOUT, () -> server.order(orderId));
    }

    /** Sends a request about a cart, which has no key and must not be duplicated. */
    <T> CompletionStage<T> ask(Host customer, OrderServer server, Function<OrderServer, CompletionStage<T>> service) {
        return network.callOnce(customer, server.host(), Times.CLIENT_TIMEOUT, () -> service.apply(server));
    }

    CompletionStage<Reply<OrderDetails>> checkOut(Host customer, CartId cart, VersionVector seen, IdempotencyKey key) {
        OrderServer server = any(customer);
        return network.call(customer, server.host(), Times.CLIENT_TIMEOUT, () -> server.checkOut(cart, seen, key));
    }
}
