package bazar.simulation.mutants;

import bazar.order.carts.storage.CartChanges;
import bazar.order.carts.storage.MergeAck;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.ordering.OrderServer;
import bazar.simulation.ordering.RemotePeer;
import bazar.simulation.world.Host;
import bazar.simulation.world.Network;

final class TrustsOwnNotes extends OrderParts {
    TrustsOwnNotes(Host host) {
        super(host);
    }

    @Override
    public RemotePeer peer(Network network, OrderServer peer) {
        return new RemotePeer(host, network, peer) {
            private long told;

            @Override
            public MergeAck tell(CartChanges changes) {
                MergeAck heard = super.tell(changes);
                told = Math.max(told, heard.received());
                return new MergeAck(heard.incarnation(), told);
            }
        };
    }
}
