package bazar.frontend.ordering;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.Unavailable;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteTest {
    private static final RuntimeException SILENCE = new ProcessingException("no answer");
    private static final RemoteProblem UNAVAILABLE = remote("unavailable", 503);
    private static final RemoteProblem UNKNOWN = remote("outcome-unknown", 503);
    private static final RemoteProblem SOLD_OUT = remote("out-of-stock", 409);

    private final Queue<RuntimeException> answers = new ArrayDeque<>();
    private final Write<Object> write = new Write<>(servers -> {
        throw answers.remove();
    });

    @Test
    void a_write_that_nobody_has_begun_is_called_just_that() {
        answers.addAll(List.of(UNAVAILABLE, UNAVAILABLE));

        assertThatThrownBy(this::attempt).isSameAs(UNAVAILABLE);
        assertThatThrownBy(this::attempt).isSameAs(UNAVAILABLE);
        assertThatThrownBy(this::refuse).isInstanceOf(Unavailable.class);
    }

    @Test
    void once_an_attempt_is_unheard_the_outcome_is_unknown_though_a_repetition_is_not_begun() {
        answers.addAll(List.of(SILENCE, UNAVAILABLE));

        assertThatThrownBy(this::attempt).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(this::attempt).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(this::refuse).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void a_definite_answer_to_a_repetition_ends_the_doubt() {
        answers.addAll(List.of(SILENCE, SOLD_OUT));

        assertThatThrownBy(this::attempt).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(this::attempt).isSameAs(SOLD_OUT);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void an_answer_that_names_no_reason_of_ours_leaves_the_outcome_unknown(int status) {
        answers.add(new RemoteProblem(new Problem("about:blank", "Failed", status, "It failed.", null), 0));

        assertThatThrownBy(this::attempt).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(this::refuse).isInstanceOf(OutcomeUnknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    void an_answer_that_the_ingress_has_lost_may_be_asked_for_again(int status) {
        answers.add(remote("outcome-unknown", status));

        assertThatThrownBy(this::attempt).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void a_server_that_has_waited_in_vain_is_not_asked_again() {
        answers.add(UNKNOWN);

        assertThatThrownBy(this::attempt).isSameAs(UNKNOWN);
    }

    private void attempt() {
        write.attempt(this);
    }

    private void refuse() throws ProblemException {
        throw write.refusal("Too many.");
    }

    private static RemoteProblem remote(String name, int status) {
        return new RemoteProblem(Problem.named(name, "A title", status, "A detail."), 1);
    }
}
