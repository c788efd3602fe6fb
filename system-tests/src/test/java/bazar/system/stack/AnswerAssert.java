package bazar.system.stack;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions about an answer. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {
    private static final String PROBLEM = "application/problem\\+json(;.*)?";

    private AnswerAssert(Answer answer) {
        super(answer, AnswerAssert.class);
        as(answer::toString);
    }

    public static AnswerAssert assertThat(Answer answer) {
        return new AnswerAssert(answer);
    }

    public AnswerAssert isOk() {
        return hasStatus(200);
    }

    public AnswerAssert hasStatus(int status) {
        Assertions.assertThat(actual.status()).as(info.description()).isEqualTo(status);
        return this;
    }

    /** Checks that the body is exactly this text. */
    public AnswerAssert hasBody(String body) {
        Assertions.assertThat(actual.body()).as(info.description()).isEqualTo(body);
        return this;
    }

    /** Checks that the object has exactly these fields in this order. */
    public AnswerAssert hasFields(String... names) {
        Assertions.assertThat(List.copyOf(actual.json().keySet()))
                .as(info.description())
                .containsExactly(names);
        return this;
    }

    public AnswerAssert hasStock(int stock) {
        isOk();
        Assertions.assertThat(actual.stock()).as(info.description()).isEqualTo(stock);
        return this;
    }

    public AnswerAssert hasHeader(String name, String value) {
        Assertions.assertThat(actual.header(name))
                .as("%s of %s", name, info.description())
                .contains(value);
        return this;
    }

    public AnswerAssert hasHeaderMatching(String name, String pattern) {
        Assertions.assertThat(actual.header(name))
                .as("%s of %s", name, info.description())
                .hasValueSatisfying(value -> Assertions.assertThat(value).matches(pattern));
        return this;
    }

    public AnswerAssert hasNoHeader(String name) {
        Assertions.assertThat(actual.header(name))
                .as("%s of %s", name, info.description())
                .isEmpty();
        return this;
    }

    public AnswerAssert tookAtMost(Duration limit) {
        Assertions.assertThat(actual.took()).as(info.description()).isLessThanOrEqualTo(limit);
        return this;
    }

    /** Checks how long a write waited for acknowledgements. */
    public AnswerAssert wasHeldUpAtMost(Duration limit) {
        Assertions.assertThat(actual.witnessed()).as(info.description()).isLessThanOrEqualTo(limit);
        return this;
    }

    /** Checks which node a write waited for. */
    public AnswerAssert wasHeldUpBy(String node) {
        Assertions.assertThat(actual.serverTiming()).as(info.description()).contains("desc=\"" + node + "\"");
        return this;
    }

    /** Checks that the answer is a problem (RFC 9457) with a detail. */
    public AnswerAssert isProblem(int status) {
        hasStatus(status);
        return isProblem();
    }

    public AnswerAssert isProblem(int status, String title) {
        isProblem(status);
        Assertions.assertThat(actual.json().getString("title"))
                .as(info.description())
                .isEqualTo(title);
        return this;
    }

    /** Checks that the answer is a problem with a 4xx status. */
    public AnswerAssert isRefusal() {
        Assertions.assertThat(actual.status()).as(info.description()).isBetween(400, 499);
        return isProblem();
    }

    /** Checks that the answer is a 503 that says what it means and when to retry. */
    public AnswerAssert isUnavailable() {
        isProblem(503);
        return hasHeaderMatching("Retry-After", "[1-9]\\d*");
    }

    public AnswerAssert isOutcomeUnknown() {
        isUnavailable();
        Assertions.assertThat(actual.json().getString("type"))
                .as(info.description())
                .isEqualTo("urn:bazar:problem:outcome-unknown");
        return this;
    }

    private AnswerAssert isProblem() {
        hasHeaderMatching("Content-Type", PROBLEM);
        JsonObject problem = actual.json();
        Assertions.assertThat(problem.getInt("status")).as(info.description()).isEqualTo(actual.status());
        Assertions.assertThat(problem.getString("type")).as(info.description()).isNotBlank();
        Assertions.assertThat(problem.getString("title")).as(info.description()).isNotBlank();
        Assertions.assertThat(problem.getString("detail"))
                .as(info.description())
                .isNotBlank();
        return this;
    }
}
