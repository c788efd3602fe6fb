package bazar.frontend.ordering;

import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
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
        carts = OrderServers.client(CartClient.class, config, config.readTimeout(), REQUESTS);
        checkouts = OrderServers.client(CartClient.class, config, config.purchaseTimeout(), CHECKOUTS);
    }

    /** For the container's proxy. */
    protected Carts() {
        carts = null;
        checkouts = null;
    }

    /**
     * Asks for anything but a checkout.
     *
     * @throws RemoteProblem what the store has against the request, or that it cannot act now
     * @throws Unavailable if nobody answered, or too many are asking
     */
    @Retry(retryOn = Unavailable.class, maxRetries = 1, delay = 50, jitter = 25)
    @CircuitBreaker(failOn = Unavailable.class, requestVolumeThreshold = 20, failureRatio = 0.5, delay = 500)
    @Bulkhead(REQUESTS)
    @Fallback(
            fallbackMethod = "refuse",
            applyOn = {BulkheadException.class, CircuitBreakerOpenException.class})
    public Reply ask(Function<CartClient, Response> request) {
        long askedAt = System.nanoTime();
        try (Response response = request.apply(carts)) {
            return Reply.of(response, askedAt);
        } catch (RemoteProblem e) {
            throw e.isAnswer() ? e : OrderServers.unavailable(e);
        } catch (ProcessingException e) {
            throw OrderServers.unavailable(e);
        }
    }

    /**
     * Buys a cart, or finds what this key bought before.
     *
     * @throws RemoteProblem what the store has against the request, or that it cannot tell or cannot act now
     * @throws OutcomeUnknown if an order server was asked and its answer was not heard
     * @throws Unavailable if too many are buying, or nobody has answered for a while
     */
    @Retry(retryOn = OutcomeUnknown.class, maxRetries = 2, delay = 100, jitter = 50, maxDuration = 300)
    @CircuitBreaker(failOn = OutcomeUnknown.class, requestVolumeThreshold = 20, failureRatio = 0.5, delay = 500)
    @Bulkhead(CHECKOUTS)
    @Fallback(
            fallbackMethod = "refuse",
            applyOn = {BulkheadException.class, CircuitBreakerOpenException.class})
    public Reply checkOut(Function<CartClient, Response> request) {
        long askedAt = System.nanoTime();
        try (Response response = request.apply(checkouts)) {
            return Reply.of(response, askedAt);
        } catch (RemoteProblem e) {
            throw e.isAnswer() ? e : new OutcomeUnknown(e);
        } catch (ProcessingException e) {
            throw new OutcomeUnknown(e);
        }
    }

    private Reply refuse(Function<CartClient, Response> request) {
        throw OrderServers.unavailable(null);
    }
}
