package bazar.frontend.ordering;

import bazar.shared.keys.BookId;
import bazar.shared.keys.IdempotencyKey;
import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.RemoteProblemMapper;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * The order servers as the frontend sees them. It owns what to do when they do not answer.
 *
 * <p>The numbers, for an order server that answers within 6.3 s, whatever the catalog does:
 *
 * <ul>
 *   <li><b>Retry</b>: a purchase carries its key, so that sent twice it happens once. Only an attempt that failed within the
 *       first 300 ms is repeated, at most twice: what takes longer has had its share of the caller's time, 7.2 s in all.
 *   <li><b>Circuit breaker</b>: when 10 of the last 20 attempts met silence, callers are told so at once for 500 ms instead of
 *       piling up; then one is let through to see. What an order server answers, be it a refusal or that it does not know the
 *       outcome, is no silence and does not open it.
 *   <li><b>Bulkhead</b>: 48 purchases and 16 reads at a time, each with a pooled connection of its own.
 * </ul>
 */
@ApplicationScoped
public class Ordering {
    private static final int PURCHASES = 48;
    private static final int READS = 16;
    private static final int RETRY_AFTER_SECONDS = 1;

    private final OrderingClient purchases;
    private final OrderingClient reads;

    @Inject
    Ordering(@ConfigProperties OrderingConfig config) {
        purchases = client(config.url(), config.connectTimeout(), config.purchaseTimeout(), PURCHASES);
        reads = client(config.url(), config.connectTimeout(), config.readTimeout(), READS);
    }

    /** For the container's proxy. */
    protected Ordering() {
        purchases = null;
        reads = null;
    }

    /**
     * Buys one copy, or finds what this key bought before.
     *
     * @throws RemoteProblem what the store has against the request, or that it cannot tell or cannot act now
     * @throws OutcomeUnknown if an order server was asked and its answer was not heard
     * @throws Unavailable if too many are buying, or nobody has answered for a while
     */
    @Retry(retryOn = OutcomeUnknown.class, maxRetries = 2, delay = 100, jitter = 50, maxDuration = 300)
    @CircuitBreaker(failOn = OutcomeUnknown.class, requestVolumeThreshold = 20, failureRatio = 0.5, delay = 500)
    @Bulkhead(PURCHASES)
    @Fallback(
            fallbackMethod = "refusePurchase",
            applyOn = {BulkheadException.class, CircuitBreakerOpenException.class})
    public Reply<Receipt> buy(IdempotencyKey key, BookId book) {
        long startedAt = System.nanoTime();
        try (Response response = purchases.buy(key.text(), new OrderRequest(book.value()))) {
            return Reply.of(response, Receipt.class, startedAt);
        } catch (RemoteProblem e) {
            throw isAnswer(e) ? e : new OutcomeUnknown(e);
        } catch (ProcessingException e) {
            throw new OutcomeUnknown(e);
        }
    }

    /** @throws Unavailable if no order server answered */
    @Retry(retryOn = Unavailable.class, maxRetries = 1, delay = 50, jitter = 25)
    @CircuitBreaker(failOn = Unavailable.class, requestVolumeThreshold = 20, failureRatio = 0.5, delay = 500)
    @Bulkhead(READS)
    @Fallback(
            fallbackMethod = "refuseRead",
            applyOn = {BulkheadException.class, CircuitBreakerOpenException.class})
    public Reply<Order> order(String id) {
        long startedAt = System.nanoTime();
        try (Response response = reads.order(id)) {
            return Reply.of(response, Order.class, startedAt);
        } catch (RemoteProblem e) {
            throw e.isCallersFault() ? e : unavailable(e);
        } catch (ProcessingException e) {
            throw unavailable(e);
        }
    }

    private static OrderingClient client(URI url, Duration connectTimeout, Duration readTimeout, int connections) {
        return RestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(readTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .property("resteasy.connectionPoolSize", connections)
                .register(RemoteProblemMapper.class)
                .build(OrderingClient.class);
    }

    /** 503 says that nothing was done, or that nobody knows; what else went wrong on the way (500, 502, 504) says neither. */
    private static boolean isAnswer(RemoteProblem e) {
        return e.isCallersFault() || e.problem().status() == Status.SERVICE_UNAVAILABLE.getStatusCode();
    }

    private static Unavailable unavailable(Throwable cause) {
        return new Unavailable("The order servers cannot be reached now.", RETRY_AFTER_SECONDS, cause);
    }

    private Reply<Receipt> refusePurchase(IdempotencyKey key, BookId book) {
        throw new Unavailable(
                "Purchases cannot be taken now: repeat the request with this Idempotency-Key.",
                RETRY_AFTER_SECONDS,
                null);
    }

    private Reply<Order> refuseRead(String id) {
        throw unavailable(null);
    }
}
