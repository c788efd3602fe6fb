package bazar.frontend.ordering;

import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.Unavailable;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/**
 * A write, which may be sent to the order servers several times. Once the outcome of one attempt is unknown, so is that
 * of the write, until an attempt gets a definite answer. That a later attempt was not made, or was refused before it
 * began, says nothing of the earlier one.
 *
 * @param <C> the client of the order servers
 */
public final class Write<C> {
    private final Function<C, Response> request;
    private volatile boolean isOutcomeUnknown;

    /** @param request is idempotent */
    public Write(Function<C, Response> request) {
        this.request = request;
    }

    /**
     * @throws RemoteProblem if the store refuses the request, or reports that it does not know the outcome or cannot
     *     act now
     * @throws OutcomeUnknown if no answer arrived, or an earlier attempt's outcome is unknown and this one was not
     *     begun
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

    /** Returns the problem for a write of which no further attempt is made. */
    ProblemException refusal(String detail) {
        return isOutcomeUnknown ? new OutcomeUnknown(null) : new Unavailable(detail);
    }

    private OutcomeUnknown unheard(RuntimeException e) {
        isOutcomeUnknown = true;
        return new OutcomeUnknown(e);
    }
}
