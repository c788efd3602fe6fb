package bazar.simulation.ordering;

import bazar.order.carts.replication.PeerClient;
import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.storage.CartChanges;
import bazar.order.carts.storage.MergeAck;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;
import bazar.simulation.world.Network;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A peer as an order server reaches it over the network. */
public class RemotePeer implements PeerClient {
    private final Host host;
    private final Network network;
    private final OrderServer peer;

    protected RemotePeer(Host host, Network network, OrderServer peer) {
        this.host = host;
        this.network = network;
        this.peer = peer;
    }

    @Override
    public MergeAck tell(CartChanges changes) {
        return call(() -> peer.receive(changes));
    }

    @Override
    public Cart cart(String id) {
        return call(() -> peer.state(new CartId(id)));
    }

    @Override
    public void close() {
        // nothing was opened
    }

    private <T> T call(Supplier<T> service) {
        return host.ask(() -> network.call(
                host, peer.host(), Times.PEER_TIMEOUT, () -> CompletableFuture.completedStage(service.get())));
    }
}
