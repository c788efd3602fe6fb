package bazar.frontend.ordering;

import bazar.shared.http.Breaker;
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
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Calls the order servers for purchases and orders, and decides what happens when they do not answer.
 *
 * <p>The figures suit an order server that answers within 6.3 s, whatever the catalog does:
 *
 * <ul>
 *   <li><b>Retry</b>: a purchase carries its key, so that it happens once even if it is sent twice. Only an attempt
 *       that failed within the first 300 ms is repeated, at most twice: a longer one has used up its share of the
 *       caller's 7.2 s.
 *   <li><b>Circuit breaker</b>: see {@link Breaker}. Any answer is a success, also a refusal or an unknown outcome.
 *   <li><b>Bulkhead</b>: 48 purchases, 16 reads and 16 cancellations at a time, each with a pooled connection.
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

    protected Ordering() {
        purchases = null;
        reads = null;
    }

    /**
     * Buys one copy, or finds what this key bought before.
     *
     * @throws RemoteProblem if the store refuses the request, or reports that it does not know the outcome or cannot
     *     act now
     * @throws OutcomeUnknown if an order server was asked and no answer arrived, whatever a repetition was answered
     * @throws Unavailable if no order server was asked, because too many purchases are in flight or the circuit breaker
     *     is open
     */
    @Retry(retryOn = OutcomeUnknown.class, maxRetries = 2, delay = 100, jitter = 50, maxDuration = 300)
    @CircuitBreaker(failOn = OutcomeUnknown.class, delay = Breaker.OPEN_MILLIS)
    @Bulkhead(PURCHASES)
    @Fallback(fallbackMethod = "refusePurchase", applyOn = FaultToleranceException.class)
    public Reply buy(Write<OrderingClient> purchase) {
        return purchase.attempt(purchases);
    }

    /**
     * @param least the as-of that the catalog's answer has to reach if the order is not in the order servers' log
     * @throws Unavailable if no order server answered
     */
    @Retry(retryOn = Unavailable.class, maxRetries = 1, delay = 50, jitter = 25)
    @CircuitBreaker(failOn = Unavailable.class, delay = Breaker.OPEN_MILLIS)
    @Bulkhead(READS)
    @Fallback(fallbackMethod = "refuseRead", applyOn = FaultToleranceException.class)
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

    /** Cancels an order once, or finds that it was cancelled before. It fails as {@link #buy} does. */
    @Retry(retryOn = OutcomeUnknown.class, maxRetries = 2, delay = 100, jitter = 50, maxDuration = 300)
    @CircuitBreaker(failOn = OutcomeUnknown.class, delay = Breaker.OPEN_MILLIS)
    @Bulkhead(CANCELLATIONS)
    @Fallback(fallbackMethod = "refuseCancellation", applyOn = FaultToleranceException.class)
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
