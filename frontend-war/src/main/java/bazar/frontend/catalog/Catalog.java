package bazar.frontend.catalog;

import bazar.shared.books.TopicQuery;
import bazar.shared.http.Breaker;
import bazar.shared.http.RestClients;
import bazar.shared.keys.BookId;
import bazar.shared.log.AsOf;
import bazar.shared.log.StoreId;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.Unavailable;
import bazar.shared.problem.http.RemoteProblemMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Reads the catalog, and decides what happens when it does not answer.
 *
 * <p>The figures are chosen so that a reader gets an answer within about 2 s, even if that is a 503:
 *
 * <ul>
 *   <li><b>Retry</b>: once, after 50 ms; the balanced address then leads to another replica. An attempt takes at most
 *       0.3 s to connect and 0.8 s to answer.
 *   <li><b>Circuit breaker</b>: see {@link Breaker}. An answer that there is no such book is a success.
 *   <li><b>Bulkhead</b>: 40 books and 16 searches at a time, each with a pooled connection. Together with {@code
 *       Ordering} and {@code Carts} that exceeds the server's 160 threads. The ingress is what bounds a frontend: it
 *       sends at most 140 requests at a time, 40 of them purchases and checkouts.
 * </ul>
 */
@ApplicationScoped
@Retry(retryOn = Unavailable.class, maxRetries = 1, delay = 50, jitter = 25)
@CircuitBreaker(failOn = Unavailable.class, delay = Breaker.OPEN_MILLIS)
public class Catalog {
    private static final int INFOS = 40;
    private static final int SEARCHES = 16;

    private final CatalogClient replicas;

    @Inject
    Catalog(@ConfigProperties CatalogConfig config) {
        // An answer 404 carries an as-of too, which the default mapper's exception would lose.
        replicas = RestClients.unmappedBuilder(
                        config.readUrl(), config.connectTimeout(), config.readTimeout(), INFOS + SEARCHES)
                .build(CatalogClient.class);
    }

    protected Catalog() {
        replicas = null;
    }

    /**
     * @param least the as-of that the answer has to reach; a replica that lags behind it relays the read to the primary
     * @throws Unavailable if the catalog did not answer
     */
    @Bulkhead(INFOS)
    @Fallback(fallbackMethod = "refuse", applyOn = FaultToleranceException.class)
    public Reply<Book> book(BookId id, AsOf least) {
        return ask(() -> replicas.book(least, id.value()), Book.class);
    }

    /**
     * Returns books whose topic begins with this one and whose id is greater than {@code after}.
     *
     * @param limit from 1 to 1,000
     * @param least the as-of that the answer has to reach; a replica that lags behind it relays the read to the primary
     * @throws Unavailable if the catalog did not answer
     */
    @Bulkhead(SEARCHES)
    @Fallback(fallbackMethod = "refuse", applyOn = FaultToleranceException.class)
    public Reply<BookList> books(TopicQuery topic, long after, int limit, AsOf least) {
        return ask(() -> replicas.books(least, topic.text(), after, limit), BookList.class);
    }

    private static <T> Reply<T> ask(Supplier<Response> request, Class<T> type) {
        try (Response response = request.get()) {
            return switch (response.getStatusInfo().toEnum()) {
                case OK -> new Reply<>(storeOf(response), asOf(response), response.readEntity(type));
                case NOT_FOUND -> new Reply<>(storeOf(response), asOf(response), null);
                default -> throw refusal(new RemoteProblemMapper().toThrowable(response));
            };
        } catch (ProcessingException e) {
            throw unavailable(e);
        }
    }

    private static String storeOf(Response response) {
        return response.getHeaderString(StoreId.HEADER);
    }

    private static AsOf asOf(Response response) {
        String asOf = response.getHeaderString(AsOf.HEADER);
        if (asOf == null) {
            throw unavailable(null);
        }
        return AsOf.parse(asOf);
    }

    private static RuntimeException refusal(RemoteProblem problem) {
        return problem.isCallersFault() ? problem : unavailable(problem);
    }

    private static Unavailable unavailable(Throwable cause) {
        return new Unavailable("The catalog cannot be reached now.", cause);
    }

    private Reply<Book> refuse(BookId id, AsOf least) {
        throw unavailable(null);
    }

    private Reply<BookList> refuse(TopicQuery topic, long after, int limit, AsOf least) {
        throw unavailable(null);
    }
}
