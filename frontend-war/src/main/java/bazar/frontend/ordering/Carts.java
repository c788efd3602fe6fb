package bazar.frontend.ordering;

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
 * The order servers' carts as the frontend sees them. All that can be asked of them may be repeated: a change says how a cart is to
 * be, and a checkout carries its key. The numbers are those of {@link Ordering}.
 */
@ApplicationScoped
public class Carts {
    private static final int REQUESTS = 32;
    private static final int CHECKOUTS = 48;

    private final CartClient carts;
    private final CartClient checkouts;

    @Inject
    Carts(@ConfigProperties OrderingConfig config) {
        carts = OrderServers.client(CartClient.class, config, config.readTimeout(), 2 * REQUESTS);
        checkouts = OrderServers.client(CartClient.class, config, config.purchaseTimeout(), CHECKOUTS);
    }

    /** For the container's proxy. */
    protected Carts() {
        carts = null;
        checkouts = null;
    }

    /**
     * @throws RemoteProblem what the store has against the request, or that it cannot tell now
     * @throws Unavailable if nobody answered, or too many are asking
     */
    @Retry(retryOn = Unavailable.class, maxRetries = 1, delay = 50, jitter = 25)
    @CircuitBreaker(failOn = Unavailable.class, requestVolumeThreshold = 20, failureRatio = 0.5, delay = 500)
    @Bulkhead(REQUESTS)
    @Fallback(
            fallbackMethod = "refuseRead",
            applyOn = {BulkheadException.class, CircuitBreakerOpenException.class})
    public Reply cart(String id) {
        long askedAt = System.nanoTime();
        try (Response response = carts.cart(id)) {
            return Reply.of(response, askedAt);
        } catch (RemoteProblem e) {
            throw e.isCallersFault() || e.isUnavailable() ? e : OrderServers.unavailable(e);
        } catch (ProcessingException e) {
            throw OrderServers.unavailable(e);
        }
    }

    /**
     * Changes a cart, or makes one.
     *
     * @throws RemoteProblem what the store has against the change, or that it cannot tell or cannot act now
     * @throws OutcomeUnknown if an order server was asked and its answer was not heard, whatever was heard of a repetition
     * @throws Unavailable if too many are asking, or nobody has answered for a while, and none was asked
     */
    @Retry(retryOn = OutcomeUnknown.class, maxRetries = 1, delay = 50, jitter = 25)
    @CircuitBreaker(failOn = OutcomeUnknown.class, requestVolumeThreshold = 20, failureRatio = 0.5, delay = 500)
    @Bulkhead(REQUESTS)
    @Fallback(
            fallbackMethod = "refuse",
            applyOn = {BulkheadException.class, CircuitBreakerOpenException.class})
    public Reply change(Write<CartClient> change) {
        return change.attempt(carts);
    }

    /** Buys a cart, or finds what this key bought before. It fails as {@link #change} does. */
    @Retry(retryOn = OutcomeUnknown.class, maxRetries = 2, delay = 100, jitter = 50, maxDuration = 300)
    @CircuitBreaker(failOn = OutcomeUnknown.class, requestVolumeThreshold = 20, failureRatio = 0.5, delay = 500)
    @Bulkhead(CHECKOUTS)
    @Fallback(
            fallbackMethod = "refuse",
            applyOn = {BulkheadException.class, CircuitBreakerOpenException.class})
    public Reply checkOut(Write<CartClient> checkout) {
        return checkout.attempt(checkouts);
    }

    private Reply refuseRead(String id) {
        throw OrderServers.unavailable(null);
    }

    private Reply refuse(Write<CartClient> write) {
        throw write.refusal(OrderServers.AWAY);
    }
}
