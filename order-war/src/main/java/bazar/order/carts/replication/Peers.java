package bazar.order.carts.replication;

import bazar.order.carts.state.CartId;
import bazar.order.carts.storage.LocalCarts;
import bazar.shared.node.VitalThreads;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.RootCause;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response.Status;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The other order servers. Each is told what changes here, and can be asked for what it knows. */
@ApplicationScoped
public class Peers {
    private static final Logger LOG = System.getLogger(Peers.class.getName());

    private final LocalCarts carts;
    private final Duration patience;
    private final List<PeerLink> links;

    @Inject
    private VitalThreads threads;

    @Inject
    public Peers(LocalCarts carts, @ConfigProperties(prefix = "bazar.peers") PeersConfig config) {
        this(carts, config.patience(), linksTo(config.urls(), carts, config));
    }

    public Peers(LocalCarts carts, Duration patience, List<PeerLink> links) {
        this.carts = carts;
        this.patience = patience;
        this.links = List.copyOf(links);
    }

    /** For the container's proxy. */
    protected Peers() {
        this(null, null, List.of());
    }

    /** To be called once carts can be read. */
    public void start() {
        links.forEach(link -> threads.newThread(link).start());
    }

    @PreDestroy
    void stop() {
        links.forEach(PeerLink::close);
    }

    /**
     * Tells the others what is new here. Returns when they have it: so that a buyer finds a change at any of them, and no crash of one
     * loses it. But nobody waits for one that is away, or long for one that is slow.
     */
    public void tell() {
        long number = carts.head();
        wake();
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (PeerLink link : links) {
                link.await(number, deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has the others told what is new here, and does not wait for that. */
    public void wake() {
        links.forEach(PeerLink::wake);
    }

    /**
     * Takes in what the others know of a cart.
     *
     * @return whether all of them have answered
     */
    public boolean ask(CartId id) {
        boolean areHeard = true;
        for (PeerLink link : links) {
            areHeard &= link.isUp() && isAsked(link.client(), id);
        }
        return areHeard;
    }

    private boolean isAsked(PeerClient peer, CartId id) {
        try {
            carts.merge(peer.cart(id.text()));
            return true;
        } catch (RemoteProblem e) {
            return e.problem().status() == Status.NOT_FOUND.getStatusCode();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "event=peer-silent reason=\"" + RootCause.messageOf(e) + '"');
            return false;
        }
    }

    private static List<PeerLink> linksTo(List<URI> urls, LocalCarts carts, PeersConfig config) {
        return urls.stream()
                .map(url -> new PeerLink(
                        url.toString(),
                        carts,
                        clientOf(url, config),
                        config.heartbeat(),
                        config.retryDelay(),
                        System::nanoTime))
                .toList();
    }

    private static PeerClient clientOf(URI url, PeersConfig config) {
        return RestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .build(PeerClient.class);
    }
}
