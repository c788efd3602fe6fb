package bazar.catalog.opening;

import bazar.catalog.replication.link.ReplicationConfig;
import bazar.shared.http.RestClients;
import bazar.shared.logging.LogEvent;
import bazar.shared.node.CannotStart;
import bazar.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Probes the secondaries' disks. When the primary's disk is empty, they show whether there never was a store or this
 * disk has lost it.
 */
@ApplicationScoped
public class SecondaryStores {
    private static final Logger LOG = System.getLogger(SecondaryStores.class.getName());

    private final ReplicationConfig config;

    @Inject
    public SecondaryStores(@ConfigProperties(prefix = "bazar.replication") ReplicationConfig config) {
        this.config = config;
    }

    protected SecondaryStores() {
        this(null);
    }

    /**
     * Returns once every secondary has answered that it holds no store. If one holds a store, the process ends.
     *
     * @param isOpen whether a store has been opened here meanwhile, which ends the wait
     */
    public void awaitEmpty(BooleanSupplier isOpen) throws InterruptedException {
        for (URI secondary : config.secondaries()) {
            Optional<Held> held = awaitHeldAt(secondary, isOpen);
            if (held.filter(Held::isPrimary).isPresent()) {
                throw CannotStart.because("This node and " + secondary
                        + " are both configured as the primary. Set bazar.catalog.primary=false at one of them.");
            }
            Optional<String> store = held.map(Held::store);
            if (store.isPresent()) {
                throw CannotStart.because("The disk of this primary is empty, though " + secondary + " holds store "
                        + store.get() + ". Bring its data back, or empty that one too to begin anew.");
            }
        }
    }

    /** Returns the store that a reachable secondary holds. */
    Optional<String> anyStore() {
        for (URI secondary : config.secondaries()) {
            try {
                Optional<String> store = Optional.ofNullable(heldAt(secondary).store());
                if (store.isPresent()) {
                    return store;
                }
            } catch (ProblemException | ProcessingException e) {
                LOG.log(
                        Level.INFO,
                        LogEvent.named("other-disk-unknown")
                                .with("url", secondary)
                                .withText("reason", e.getMessage()));
            }
        }
        return Optional.empty();
    }

    private Optional<Held> awaitHeldAt(URI secondary, BooleanSupplier isOpen) throws InterruptedException {
        boolean isLogged = false;
        while (!isOpen.getAsBoolean()) {
            try {
                return Optional.of(heldAt(secondary));
            } catch (ProblemException | ProcessingException e) {
                if (!isLogged) {
                    isLogged = true;
                    LOG.log(
                            Level.WARNING,
                            LogEvent.named("opening-waits")
                                    .with("for", secondary)
                                    .withText("reason", e.getMessage()));
                }
                TimeUnit.NANOSECONDS.sleep(config.retryDelay().toNanos());
            }
        }
        return Optional.empty();
    }

    private Held heldAt(URI secondary) {
        try (Stores stores = RestClients.builder(secondary, config.connectTimeout(), config.readTimeout())
                .build(Stores.class)) {
            return stores.held();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A secondary's REST interface. */
    @Path("/store")
    public interface Stores extends Closeable {
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        Held held();
    }

    /**
     * @param store null if it holds none
     * @param role the role that the node is configured with
     */
    public record Held(String store, String role) {
        boolean isPrimary() {
            return "primary".equals(role);
        }
    }
}
