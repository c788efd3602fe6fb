package bazar.frontend.ordering;

import bazar.shared.http.Breaker;
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
 * Calls the order servers for carts. Every request may be repeated: a change states how the cart is to be, and a
 * checkout carries its key. The figures are those of {@link Ordering}.
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

    protected Carts() {
        carts = null;
        checkouts = null;
    }

    /**
     * @throws RemoteProblem if the store refuses the request, or reports that it cannot answer now
     * @throws Unavailable if no order server answered, or too many requests are in flight
     */
    @Retry(retryOn = Unavailable.class, maxRetries = 1, delay = 50, jitter = 25)
    @CircuitBreaker(failOn = Unavailable.class, delay = Breaker.OPEN_MILLIS)
    @Bulkhead(REQUESTS)
    @Fallback(fallbackMethod = "refuseRead", applyOn = FaultToleranceException.class)
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
     * Creates or changes a cart.
     *
     * @throws RemoteProblem if the store refuses the change, or reports that it does not know the outcome or cannot act
     *     now
     * @throws OutcomeUnknown if an order server was asked and no answer arrived, whatever a repetition was answered
     * @throws Unavailable if no order server was asked, because too many requests are in flight or the circuit breaker
     *     is open
     */
    @Retry(retryOn = OutcomeUnknown.class, maxRetries = 1, delay = 50, jitter = 25)
    @CircuitBreaker(failOn = OutcomeUnknown.class, delay = Breaker.OPEN_MILLIS)
    @Bulkhead(REQUESTS)
    @Fallback(fallbackMethod = "refuse", applyOn = FaultToleranceException.class)
    public Reply change(Write<CartClient> change) {
        return change.attempt(carts);
    }

    /** Buys a cart, or finds what this key bought before. It fails as {@link #change} does. */
    @Retry(retryOn = OutcomeUnknown.class, maxRetries = 2, delay = 100, jitter = 50, maxDuration = 300)
    @CircuitBreaker(failOn = OutcomeUnknown.class, delay = Breaker.OPEN_MILLIS)
    @Bulkhead(CHECKOUTS)
    @Fallback(fallbackMethod = "refuse", applyOn = FaultToleranceException.class)
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
