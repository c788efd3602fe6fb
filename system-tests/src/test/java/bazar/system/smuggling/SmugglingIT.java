package bazar.system.smuggling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.SharedStack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ambiguous requests: no node parses them differently from the ingress. */
@ExtendWith(SharedStack.class)
class SmugglingIT {
    private static final List<String> FAMILIES = List.of(
            "framing",
            "transfer-encoding",
            "content-length",
            "chunks",
            "request-line",
            "line-ends",
            "methods",
            "targets",
            "hosts",
            "headers");

    /** One for each frontend, as the ingress uses them in turn. */
    private static final int CLIENTS = 2;

    /** The first of a range of ids that no book has. */
    private static final long IDS = 900_000_000;

    private final BazarStack stack;

    SmugglingIT(BazarStack stack) {
        this.stack = stack;
    }

    static Stream<Payload> payloads() {
        return IntStream.range(0, FAMILIES.size())
                .boxed()
                .flatMap(i -> Payload.of(FAMILIES.get(i), 1000 * (i + 1), linesOf(FAMILIES.get(i))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("payloads")
    void nothing_inner_is_reached_and_whoever_comes_next_gets_an_answer_of_their_own(Payload payload) {
        Supplier<List<String>> requests = stack.requestsFromNow();
        List<Long> ids = LongStream.range(0, CLIENTS)
                .mapToObj(i -> IDS + payload.number() * 10L + i)
                .toList();

        try (Conversation attempt = new Conversation(stack.url(), payload.bytes())) {
            attempt.awaitAnswers(payload.statuses().size());
            ids.forEach(this::assertAnswerIsOf);
            attempt.end();
            ids.forEach(this::assertAnswerIsOf);

            assertThat(attempt.statuses()).as(attempt.text()).isEqualTo(payload.statuses());
        }
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> ids.stream().allMatch(id -> isAskedTwice(id, requests.get())));
        assertThat(requests.get()).noneMatch(payload::isHiddenIn);
    }

    private void assertAnswerIsOf(long id) {
        Answer answer = stack.ingress().info(id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getString("instance")).isEqualTo("/api/info/" + id);
    }

    /** Once this marker request is logged twice, all earlier requests are logged, too. */
    private static boolean isAskedTwice(long id, List<String> requests) {
        return requests.stream()
                        .filter(request -> request.contains("/api/info/" + id + " "))
                        .count()
                >= 2;
    }

    private static List<String> linesOf(String family) {
        try (InputStream table = SmugglingIT.class.getResourceAsStream(family + ".txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
