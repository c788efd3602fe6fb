package bazar.frontend.ordering;

import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.Unavailable;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/**
 * A write as the order servers are asked for it, once or several times. Once nobody knows what became of one attempt, nobody knows what
 * became of the write, until there is a definite answer: that another attempt was not made, or not begun, says nothing of that one.
 *
 * @param <C> how the order servers are spoken to
 */
public final class Write<C> {
    private final Function<C, Response> request;
    private volatile boolean isOutcomeUnknown;

    /** @param request may be sent again */
    public Write(Function<C, Response> request) {
        this.request = request;
    }

    /**
     * @throws RemoteProblem what the store has against the request, or that it cannot tell or cannot act now
     * @throws OutcomeUnknown if this answer was not heard, or that of an earlier attempt and this was not begun
     */
    Reply attempt(C servers) {
        long askedAt = System.nanoTime();
        try (Response response = request.apply(servers)) {
            return Reply.of(response, askedAt);
        } catch (RemoteProblem e) {
            boolean isAnswer = e.isCallersFault() || e.isOutcomeUnknown() || e.isUnavailable() && !isOutcomeUnknown;
            throw isAnswer ? e : unheard(e);
        } catch (ProcessingException e) {
            throw unheard(e);
        }
    }

    /** What is said where no attempt is made any more. */
    ProblemException refusal(String detail) {
        return isOutcomeUnknown
                ? new OutcomeUnknown(null)
                : new Unavailable(detail, OrderServers.RETRY_AFTER_SECONDS, null);
    }

    private OutcomeUnknown unheard(RuntimeException e) {
        isOutcomeUnknown = true;
        return new OutcomeUnknown(e);
    }
}
