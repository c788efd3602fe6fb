package bazar.order.catalog;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import bazar.shared.http.Breaker;
import bazar.shared.http.RestClients;
import bazar.shared.log.AsOf;
import bazar.shared.log.StoreId;
import bazar.shared.logging.LogEvent;
import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * The catalog as the order server sees it. This class decides what happens when the catalog does not answer.
 *
 * <p>Its numbers rest on a caller that waits 6.5 s, and a catalog that decides a sale, or reports failure, within 5 s:
 *
 * <ul>
 *   <li><b>Retry</b>: only of requests that no catalog acted on ({@link Unavailable}). A sale carries its id, so even a
 *       repeated one happens once. The last attempt begins after at most 600 ms and a delay of 200 ms, connects within
 *       0.3 s and is answered within 5.2 s: 6.3 s in all. A catalog that refuses connections is given up after three
 *       attempts and 0.3 s, one that does not respond to them after two attempts and 0.8 s.
 *   <li><b>Circuit breaker</b>: see {@link Breaker}. An answer about the request is no failure, and neither is the
 *       answer that an outcome is unknown.
 *   <li><b>Bulkhead</b>: 64 sales, 8 cancellations and 32 reads at a time, each with a pooled connection of its own.
 *       With the reads of {@link Books} these are 136 of the server's 160 threads. While all of them wait for the
 *       catalog, there is still room for reads of the order log and for health checks.
 * </ul>
 */
@ApplicationScoped
public class Catalog {
    private static final Logger LOG = System.getLogger(Catalog.class.getName());
    private static final int SALES = 64;
    private static final int CANCELLATIONS = 8;
    private static final int READS = 32;
    private static final int FOLLOWERS = 5;

    private final CatalogClient primary;
    private final CatalogClient replicas;
    private final CatalogClient authority;

    @Inject
    Catalog(@ConfigProperties CatalogConfig config) {
        primary = client(config.writeUrl(), config.connectTimeout(), config.saleTimeout(), SALES + CANCELLATIONS);
        replicas = client(config.readUrl(), config.connectTimeout(), config.readTimeout(), READS + FOLLOWERS);
        authority = client(config.writeUrl(), config.connectTimeout(), config.readTimeout(), READS);
    }

    protected Catalog() {
        primary = null;
        replicas = null;
        authority = null;
    }

    /**
     * Sells under this id, or returns the sale that already has it.
     *
     * @throws RemoteProblem if the catalog refuses the request, or does not know the outcome
     * @throws OutcomeUnknown if the request was sent and no definite answer was received
     * @throws Unavailable if the catalog could not be asked
     */
    @Retry(retryOn = Unavailable.class, maxRetries = 2, delay = 150, jitter = 50, maxDuration = 600)
    @CircuitBreaker(
            failOn = {Unavailable.class, OutcomeUnknown.class},
            delay = Breaker.OPEN_MILLIS)
    @Bulkhead(SALES)
    @Fallback(fallbackMethod = "refuseSale", applyOn = FaultToleranceException.class)
    public Reply<Sale> sell(String orderId, SaleRequest request) {
        try (Response response = primary.sell(orderId, request)) {
            return Reply.of(response, Sale.class);
        } catch (RemoteProblem e) {
            throw afterSale(orderId, e);
        } catch (ProcessingException e) {
            throw wasSent(e) ? silence(orderId, e) : unavailable(e);
        }
    }

    /**
     * Returns the sale of this id. It is empty only if the primary itself denies the sale, because another replica may
     * lag.
     *
     * @param least a replica that is less current forwards the read to the primary
     * @throws Unavailable if the catalog could not be asked or did not answer
     */
    @Retry(retryOn = Unavailable.class, maxRetries = 2, delay = 150, jitter = 50, maxDuration = 600)
    @CircuitBreaker(failOn = Unavailable.class, delay = Breaker.OPEN_MILLIS)
    @Bulkhead(READS)
    @Fallback(fallbackMethod = "refuseRead", applyOn = FaultToleranceException.class)
    public Optional<Reply<Sale>> sale(String orderId, AsOf least) {
        return find(replicas, orderId, least).or(() -> find(authority, orderId, least));
    }

    private static Optional<Reply<Sale>> find(CatalogClient catalog, String orderId, AsOf least) {
        try (Response response = catalog.sale(orderId, least)) {
            return Optional.of(Reply.of(response, Sale.class));
        } catch (RemoteProblem e) {
            if (e.problem().status() == HTTP_NOT_FOUND) {
                return Optional.empty();
            }
            throw e.isCallersFault() ? e : unavailable(e);
        } catch (ProcessingException e) {
            throw unavailable(e);
        }
    }

    /**
     * Cancels the sale once and returns its copies to the stock, or returns the earlier cancellation.
     *
     * @return empty only if the catalog denies that the sale exists
     * @throws RemoteProblem if the catalog refuses the request, or does not know the outcome
     * @throws OutcomeUnknown if the request was sent and no definite answer was received
     * @throws Unavailable if the catalog could not be asked
     */
    @Retry(retryOn = Unavailable.class, maxRetries = 2, delay = 150, jitter = 50, maxDuration = 600)
    @CircuitBreaker(
            failOn = {Unavailable.class, OutcomeUnknown.class},
            delay = Breaker.OPEN_MILLIS)
    @Bulkhead(CANCELLATIONS)
    @Fallback(fallbackMethod = "refuseCancellation", applyOn = FaultToleranceException.class)
    public Optional<Reply<Cancellation>> cancel(String orderId) {
        try (Response response = primary.cancel(orderId)) {
            return Optional.of(Reply.of(response, Cancellation.class));
        } catch (RemoteProblem e) {
            if (e.problem().status() == HTTP_NOT_FOUND) {
                return Optional.empty();
            }
            throw afterSale(orderId, e);
        } catch (ProcessingException e) {
            throw wasSent(e) ? silence(orderId, e) : unavailable(e);
        }
    }

    /**
     * Returns the sales and cancellations after this LSN, as many as one answer holds. The callers poll, so this
     * neither retries nor counts failures.
     *
     * @throws Unavailable if the catalog could not be asked or did not answer
     */
    public SalesFeed salesAfter(long lsn) {
        try (Response response = replicas.after(lsn)) {
            return new SalesFeed(
                    response.getHeaderString(StoreId.HEADER),
                    AsOf.parse(response.getHeaderString(AsOf.HEADER)),
                    response.readEntity(SalesPage.class));
        } catch (RemoteProblem | ProcessingException e) {
            throw unavailable(e);
        }
    }

    private static CatalogClient client(URI url, Duration connectTimeout, Duration readTimeout, int connections) {
        return RestClients.builder(url, connectTimeout, readTimeout, connections)
                .build(CatalogClient.class);
    }

    /** Classifies an error answer to a write: refused, without effect, or outcome unknown. */
    private static RuntimeException afterSale(String orderId, RemoteProblem e) {
        if (e.isCallersFault() || e.isOutcomeUnknown()) {
            return e;
        }
        return e.isUnavailable() ? unavailable(e) : silence(orderId, e);
    }

    /** Returns false only if no connection was established, so that the catalog cannot have received the request. */
    private static boolean wasSent(ProcessingException e) {
        Throwable cause = e.getCause();
        boolean connectTimedOut = cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException);
        return !(connectTimedOut
                || cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException);
    }

    private static OutcomeUnknown silence(String orderId, RuntimeException e) {
        LOG.log(
                Level.WARNING,
                LogEvent.named("sale-unheard").with("order", orderId).withText("reason", e.getMessage()));
        return new OutcomeUnknown(e);
    }

    private static Unavailable unavailable(RuntimeException e) {
        int retryAfter = e instanceof RemoteProblem problem ? problem.retryAfterSeconds() : 0;
        return new Unavailable("The catalog cannot answer now.", retryAfter, e);
    }

    private Reply<Sale> refuseSale(String orderId, SaleRequest request) {
        throw unavailable(null);
    }

    private Optional<Reply<Cancellation>> refuseCancellation(String orderId) {
        throw unavailable(null);
    }

    private Optional<Reply<Sale>> refuseRead(String orderId, AsOf least) {
        throw unavailable(null);
    }
}
