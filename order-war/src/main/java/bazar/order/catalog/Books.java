package bazar.order.catalog;

import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * The catalog's books as the order server reads them, for carts. A cart is usable without them, so a read is not
 * retried. The circuit opens for 500 ms when 10 of the last 20 reads failed.
 */
@ApplicationScoped
public class Books {
    private static final int READS = 32;
    private static final int RETRY_AFTER_SECONDS = 1;

    private final BookClient replicas;

    @Inject
    Books(@ConfigProperties CatalogConfig config) {
        replicas = RestClientBuilder.newBuilder()
                .baseUri(config.readUrl())
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .property("resteasy.connectionPoolSize", READS)
                .build(BookClient.class);
    }

    protected Books() {
        replicas = null;
    }

    /**
     * @return empty if the catalog denies that the book exists
     * @throws Unavailable if the catalog cannot be asked or does not answer
     */
    @CircuitBreaker(failOn = Unavailable.class, requestVolumeThreshold = 20, failureRatio = 0.5, delay = 500)
    @Bulkhead(READS)
    @Fallback(
            fallbackMethod = "refuse",
            applyOn = {BulkheadException.class, CircuitBreakerOpenException.class})
    public Optional<Book> find(long id) {
        try {
            return Optional.of(replicas.book(id));
        } catch (RemoteProblem e) {
            if (e.problem().status() == Status.NOT_FOUND.getStatusCode()) {
                return Optional.empty();
            }
            throw unavailable(e);
        } catch (ProcessingException e) {
            throw unavailable(e);
        }
    }

    private static Unavailable unavailable(RuntimeException e) {
        return new Unavailable("The catalog cannot answer now.", RETRY_AFTER_SECONDS, e);
    }

    private Optional<Book> refuse(long id) {
        throw unavailable(null);
    }
}
