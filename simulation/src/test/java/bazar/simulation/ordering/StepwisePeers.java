package bazar.simulation.ordering;

import bazar.order.carts.replication.PeerLink;
import bazar.order.carts.replication.Peers;
import bazar.order.carts.state.CartId;
import bazar.order.carts.storage.LocalCarts;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.List;

/** The product's peers. A question to them is a step, and replication is not awaited. */
final class StepwisePeers extends Peers {
    private final Host host;
    private final Runnable messengers;

    /** @param messengers makes all links replicate new changes */
    StepwisePeers(Host host, LocalCarts localCarts, List<PeerLink> links, Runnable messengers) {
        super(localCarts, Duration.ZERO, links);
        this.host = host;
        this.messengers = messengers;
    }

    @Override
    public boolean ask(CartId id) {
        return host.step(() -> super.ask(id));
    }

    @Override
    public void wake() {
        messengers.run();
    }
}
