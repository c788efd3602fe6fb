package bazar.order.node;

import bazar.order.carts.replication.Peers;
import bazar.order.carts.storage.LocalCarts;
import bazar.order.carts.storage.Sweeper;
import bazar.order.following.SalesFollower;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Starts this node, the database first. */
@ApplicationScoped
public class OrderNode {
    private final Database database;
    private final LocalCarts localCarts;
    private final Peers peers;
    private final Sweeper sweeper;
    private final SalesFollower follower;

    @Inject
    public OrderNode(Database database, LocalCarts localCarts, Peers peers, Sweeper sweeper, SalesFollower follower) {
        this.database = database;
        this.localCarts = localCarts;
        this.peers = peers;
        this.sweeper = sweeper;
        this.follower = follower;
    }

    protected OrderNode() {
        this(null, null, null, null, null);
    }

    void start(@Observes Startup event) {
        database.open();
        localCarts.open();
        peers.start();
        sweeper.start();
        follower.start();
    }
}
