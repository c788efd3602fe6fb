package bazar.catalog.replication;

import bazar.catalog.CatalogConfig;
import bazar.shared.http.RestClients;
import bazar.shared.logging.LogEvent;
import bazar.shared.node.ShutdownHook;
import bazar.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Deregisters a secondary at the primary before it stops, so that no write waits for its read lease. */
@ApplicationScoped
public class SecondaryDeregistration {
    private static final Logger LOG = System.getLogger(SecondaryDeregistration.class.getName());

    /**
     * The primary answers only after an entry has committed, and that entry may have to wait for another secondary's
     * lease.
     */
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final CatalogConfig config;
    private final CurrentReplica replica;
    private volatile ShutdownHook shutdownHook;

    @Inject
    public SecondaryDeregistration(
            @ConfigProperties(prefix = "bazar.catalog") CatalogConfig config, CurrentReplica replica) {
        this.config = config;
        this.replica = replica;
    }

    protected SecondaryDeregistration() {
        this(null, null);
    }

    /** Reads the configuration at start, because a server that stops has none from which the primary could be found. */
    public void prepare() {
        Members members = RestClients.builder(config.primaryUrl(), config.relayConnectTimeout(), TIMEOUT)
                .build(Members.class);
        shutdownHook = ShutdownHook.of(() -> replica.leave().ifPresent(process -> tell(members, process)));
    }

    /** Returns once this secondary has left the in-sync set, or the attempt has failed. */
    public void leave() {
        shutdownHook.sayAtLast();
    }

    private static void tell(Members members, String process) {
        try {
            members.leave(process);
            LOG.log(Level.INFO, LogEvent.named("left-in-order"));
        } catch (ProblemException | ProcessingException e) {
            LOG.log(Level.WARNING, LogEvent.named("left-unannounced").withText("reason", e.getMessage()));
        }
    }

    /** The primary's REST interface. */
    @Path("/replication/members")
    public interface Members {
        @DELETE
        @Path("{process}")
        void leave(@PathParam("process") String process);
    }
}
