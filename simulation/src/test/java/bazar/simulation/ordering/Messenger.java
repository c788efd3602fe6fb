package bazar.simulation.ordering;

import bazar.order.carts.replication.PeerLink;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;
import java.util.concurrent.Executor;

/** Drives a link: it replicates new changes at once, and sends a heartbeat otherwise. */
final class Messenger {
    private final Host host;
    private final PeerLink link;
    private final Executor thread;
    private boolean isUnderWay;
    private boolean isAwaited;
    private long rest;

    Messenger(Host host, PeerLink link) {
        this.host = host;
        this.link = link;
        this.thread = host.thread();
    }

    void start() {
        thread.execute(() -> go(true));
    }

    void wake() {
        if (isUnderWay) {
            isAwaited = true;
        } else {
            thread.execute(() -> go(false));
        }
    }

    private void go(boolean mustSpeak) {
        if (isUnderWay) {
            return;
        }
        isUnderWay = true;
        long own = ++rest;
        host.perform(() -> link.exchange(mustSpeak)).thenAccept(isReached -> {
            isUnderWay = false;
            if (isAwaited) {
                isAwaited = false;
                thread.execute(() -> go(false));
            }
            host.after(isReached ? Times.HEARTBEAT : Times.PEER_RETRY, () -> {
                if (own == rest) {
                    go(true);
                }
            });
        });
    }
}
