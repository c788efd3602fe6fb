package bazar.frontend.ordering;

import bazar.shared.log.AsOf;
import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

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
 *   <li><b>Bulkhead</b>: 48 purchases, 16 reads and 16 cancellations at a time, each with a pooled connection of its own.
 * </ul>
 */
@ApplicationScoped
public class Ordering {
    private static final int PURCHASES = 48;
    private static final int READS = 16;
    private static final int CANCELLATIONS = 16;

    private final OrderingClient purchases;
    private final OrderingClient reads;

    @Inject
    Ordering(@ConfigProperties OrderingConfig config) {
        purchases =
                OrderServers.client(OrderingClient.class, config, config.purchaseTimeout(), PURCHASES + CANCELLATIONS);
        reads = OrderServers.client(OrderingClient.class, config, config.readTimeout(), READS);
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
     * @throws OutcomeUnknown if an order server was asked and its answer was not heard, whatever was heard of a repetition
     * @throws Unavailable if too many are buying, or nobody has answered for a while, and none was asked
     */
    @Retry(retryOn = OutcomeUnknown.class, maxRetries = 2, delay = 100, jitter = 50, maxDuration = 300)
    @CircuitBreaker(failOn = OutcomeUnknown.class, requestVolumeThreshold = 20, failureRatio = 0.5, delay = 500)
    @Bulkhead(PURCHASES)
    @Fallback(
            fallbackMethod = "refusePurchase",
            applyOn = {BulkheadException.class, CircuitBreakerOpenException.class})
    public Reply buy(Write<OrderingClient> purchase) {
        return purchase.attempt(purchases);
    }

    /**
     * @param least what the catalog must be current to that is asked for an order not in the log
     * @throws Unavailable if no order server answered
     */
    @Retry(retryOn = Unavailable.class, maxRetries = 1, delay = 50, jitter = 25)
    @CircuitBreaker(failOn = Unavailable.class, requestVolumeThreshold = 20, failureRatio = 0.5, delay = 500)
    @Bulkhead(READS)
    @Fallback(
            fallbackMethod = "refuseRead",
            applyOn = {BulkheadException.class, CircuitBreakerOpenException.class})
    public Reply order(String id, AsOf least) {
        long askedAt = System.nanoTime();
        try (Response response = reads.order(least, id)) {
            return Reply.of(response, askedAt);
        } catch (RemoteProblem e) {
            throw e.isCallersFault() ? e : OrderServers.unavailable(e);
        } catch (ProcessingException e) {
            throw OrderServers.unavailable(e);
        }
    }

    /**
     * Cancels an order, once, or finds that it was cancelled before. It fails as {@link #buy} does.
     */
    @Retry(retryOn = OutcomeUnknown.class, maxRetries = 2, delay = 100, jitter = 50, maxDuration = 300)
    @CircuitBreaker(failOn = OutcomeUnknown.class, requestVolumeThreshold = 20, failureRatio = 0.5, delay = 500)
    @Bulkhead(CANCELLATIONS)
    @Fallback(
            fallbackMethod = "refuseCancellation",
            applyOn = {BulkheadException.class, CircuitBreakerOpenException.class})
    public Reply cancel(Write<OrderingClient> cancellation) {
        return cancellation.attempt(purchases);
    }

    private Reply refusePurchase(Write<OrderingClient> purchase) {
        throw purchase.refusal("Purchases cannot be taken now: repeat the request with this Idempotency-Key.");
    }

    private Reply refuseCancellation(Write<OrderingClient> cancellation) {
        throw cancellation.refusal(OrderServers.AWAY);
    }

    private Reply refuseRead(String id, AsOf least) {
        throw OrderServers.unavailable(null);
    }
}
