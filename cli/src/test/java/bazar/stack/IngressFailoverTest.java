package bazar.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers notice of servers that fail: as little as can be. */
class IngressFailoverTest {
    @TempDir
    private Path directory;

    private RunningIngress ingress;

    @BeforeEach
    void runs() throws IOException {
        ingress = new RunningIngress(directory);
    }

    @AfterEach
    void ends() {
        ingress.close();
    }

    @Test
    void a_killed_frontend_fails_no_request() throws ExecutionException, InterruptedException {
        CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> {
            ingress.server("frontend-1").awaitRequests(50);
            ingress.server("frontend-1").close();
        });

        Stream<HttpResponse<String>> reads = IntStream.range(0, 400).mapToObj(i -> ingress.get("/info/1"));
        assertThat(reads).allMatch(answer -> answer.statusCode() == 200);
        killed.get();
        ingress.awaitNoRoute(Backend.FRONTENDS, "frontend-1");
        assertThat(ingress.post("/purchase/1", 0).statusCode()).isEqualTo(200);
    }

    @Test
    void a_read_whose_answer_is_lost_is_sent_again() {
        ingress.server("frontend-1").hangUp();

        assertThat(IntStream.range(0, 4).mapToObj(i -> ingress.get("/info/1")))
                .allMatch(answer -> answer.statusCode() == 200);
        assertThat(ingress.server("frontend-1").requests()).isNotEmpty();
    }

    @Test
    void a_purchase_whose_answer_is_lost_is_never_sent_again() {
        ingress.server("frontend-1").hangUp();
        ingress.server("frontend-2").hangUp();

        HttpResponse<String> answer = ingress.post("/purchase/1", 0);

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.body()).contains("Idempotency-Key");
        assertThat(ingress.seen()).isEqualTo(1);
    }

    @Test
    void without_any_frontend_the_answer_is_a_problem_that_says_when_to_try_again() {
        ingress.server("frontend-1").close();
        ingress.server("frontend-2").close();

        HttpResponse<String> answer = ingress.get("/info/1");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(Http.parse(answer.body())).isPresent();
    }

    @Test
    void writes_follow_the_primary() {
        ingress.server("catalog-1").close();
        ingress.server("catalog-2").becomePrimary();

        ingress.awaitRoutes(Backend.CATALOG_WRITE, "catalog-2");
        assertThat(new Wire(ingress.topology().catalogWrite()).send("PUT /sales/1 HTTP/1.1", "Host: inner", "", ""))
                .contains("catalog-2 PUT /sales/1 ");
    }
}
