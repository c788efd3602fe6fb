package bazar.catalog.replication.secondary;

import bazar.catalog.CatalogConfig;
import bazar.shared.node.ShutdownHook;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.RemoteProblemMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** A secondary that stops in good order says so first, so that no write waits for its lease. */
@ApplicationScoped
public class SecondaryDeregistration {
    private static final Logger LOG = System.getLogger(SecondaryDeregistration.class.getName());

    /** An entry that waits for a lease may come first. */
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

    /** For the container's proxy. */
    protected SecondaryDeregistration() {
        this(null, null);
    }

    /** To be called at start: a server that stops has no configuration by which the primary could be found. */
    public void prepare() {
        Members members = RestClientBuilder.newBuilder()
                .baseUri(config.primaryUrl())
                .connectTimeout(config.relayConnectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .register(RemoteProblemMapper.class)
                .build(Members.class);
        shutdownHook = ShutdownHook.of(() -> replica.leave().ifPresent(process -> tell(members, process)));
    }

    /** Returns when it is no more in sync, or that could not be had. */
    public void leave() {
        shutdownHook.sayAtLast();
    }

    private static void tell(Members members, String process) {
        try {
            members.leave(process);
            LOG.log(Level.INFO, "event=left-in-order");
        } catch (ProblemException | ProcessingException e) {
            LOG.log(Level.WARNING, "event=left-unannounced reason=\"" + e.getMessage() + '"');
        }
    }

    /** At the primary. Public only because Liberty's proxies cannot be made otherwise. */
    @Path("/replication/members")
    public interface Members {
        @DELETE
        @Path("{process}")
        void leave(@PathParam("process") String process);
    }
}
