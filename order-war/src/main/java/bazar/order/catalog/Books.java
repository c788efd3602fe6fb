package bazar.order.catalog;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import bazar.shared.http.Breaker;
import bazar.shared.http.RestClients;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * The catalog's books as the order server reads them, for carts. A cart is usable without them, so a read is
 * not retried.
 */
@ApplicationScoped
public class Books {
    private static final int READS = 32;

    private final BookClient replicas;

    @Inject
    Books(@ConfigProperties CatalogConfig config) {
        replicas = RestClients.builder(config.readUrl(), config.connectTimeout(), config.readTimeout(), READS)
                .build(BookClient.class);
    }

    protected Books() {
        replicas = null;
    }

    /**
     * @return empty if the catalog denies that the book exists
     * @throws Unavailable if the catalog cannot be asked or does not answer
     */
    @CircuitBreaker(failOn = Unavailable.class, delay = Breaker.OPEN_MILLIS)
    @Bulkhead(READS)
    @Fallback(fallbackMethod = "refuse", applyOn = FaultToleranceException.class)
    public Optional<Book> find(long id) {
        try {
            return Optional.of(replicas.book(id));
        } catch (RemoteProblem e) {
            if (e.problem().status() == HTTP_NOT_FOUND) {
                return Optional.empty();
            }
            throw unavailable(e);
        } catch (ProcessingException e) {
            throw unavailable(e);
        }
    }

    private static Unavailable unavailable(RuntimeException e) {
        return new Unavailable("The catalog cannot answer now.", e);
    }

    private Optional<Book> refuse(long id) {
        throw unavailable(null);
    }
}
