package bazar.order.carts.replication;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import bazar.order.carts.state.CartId;
import bazar.order.carts.storage.LocalCarts;
import bazar.shared.http.RestClients;
import bazar.shared.logging.LogEvent;
import bazar.shared.node.VitalThreads;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.RootCause;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The other order servers, to which cart changes are replicated and which answer reads. */
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

    protected Peers() {
        this(null, null, List.of());
    }

    /** Starts replication; to be called once carts can be read. */
    public void start() {
        links.forEach(link -> threads.newThread(link).start());
    }

    @PreDestroy
    void stop() {
        links.forEach(PeerLink::close);
    }

    /**
     * Replicates new changes and waits until each reachable peer has them, at most for the configured patience. A buyer
     * then finds the change on any server, and the crash of one server does not lose it. A peer that is down delays
     * nothing.
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

    /** Replicates new changes without waiting. */
    public void wake() {
        links.forEach(PeerLink::wake);
    }

    /**
     * Merges the peers' states of a cart.
     *
     * @return whether all peers have answered
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
            return e.problem().status() == HTTP_NOT_FOUND;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, LogEvent.named("peer-silent").withText("reason", RootCause.messageOf(e)));
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
        return RestClients.builder(url, config.connectTimeout(), config.readTimeout())
                .build(PeerClient.class);
    }
}
