package bazar.shared.problem.http;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.testing.PackagedWar;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure gives one kind of answer, without internal details. */
@ArquillianTest
@RunAsClient
class ExceptionMappersIT {
    /** As the environment of the server of tests says, which prevails over the 4 MiB of the WAR. */
    private static final int MAX_BODY_BYTES = 4096;

    private final HttpClient http = HttpClient.newHttpClient();

    @ArquillianResource
    private URI application;

    @Deployment(testable = false)
    static WebArchive order() {
        return PackagedWar.with(FailingResource.class, FailingResource.Line.class, FailingResource.Unwritable.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            invalid         | 400 | urn:bazar:problem:invalid-request | The page is too large.
            current         | 422 | urn:bazar:problem:key-reused      | A key stands for one order: use a new key for a new one.
            unavailable     | 503 | urn:bazar:problem:unavailable     | The catalog is away.
            unknown-outcome | 503 | urn:bazar:problem:outcome-unknown | The outcome is unknown: repeat the request, with its Idempotency-Key if it has one.
            remote          | 409 | urn:bazar:problem:out-of-stock    | Book 1: 0 left.
            parameter       | 400 | urn:bazar:problem:invalid-request | The id is a number.
            forbidden       | 403 | about:blank                       | Forbidden
            """)
    void aProblemOfTheRequestIsAnsweredAsItIs(String kind, int status, String type, String detail) throws Exception {
        var answer = get("failures/" + kind);

        assertProblem(answer, status);
        assertThat(problemIn(answer).getString("type")).isEqualTo(type);
        assertThat(problemIn(answer).getString("detail")).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"defect", "wordless-defect", "database", "lost-race", "timeout", "error", "unwritable"})
    void aDefectOfOursIsAnsweredWithTheNumberUnderWhichItIsLogged(String kind) throws Exception {
        var answer = get("failures/" + kind);

        assertProblem(answer, 500);
        assertThat(problemIn(answer).getString("type")).isEqualTo("about:blank");
        assertThat(problemIn(answer).getString("detail")).matches("An error on our side, logged as [0-9a-f-]{36}\\.");
    }

    @Test
    void whoMayTryAgainIsToldWhen() throws Exception {
        assertThat(get("failures/unavailable").headers().firstValue("Retry-After"))
                .contains("7");
        assertThat(get("failures/unknown-outcome").headers().firstValue("Retry-After"))
                .contains("2");
        assertThat(get("failures/invalid").headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void aProblemKeepsTheHeadersThatWereMeantForIt() throws Exception {
        assertThat(get("failures/current").headers().firstValue("Bazar-As-Of")).contains("3.17");
    }

    @Test
    void aPathThatIsNothingIs404() throws Exception {
        assertProblem(get("nothing/here"), 404);
    }

    @Test
    void aMethodThatIsNotAllowedIs405AndTheAllowHeaderNamesThoseThatAre() throws Exception {
        var answer = send(request("failures/invalid").DELETE());

        assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    }

    @Test
    void aMediaTypeThatCannotBeMadeIs406() throws Exception {
        assertProblem(send(request("failures/invalid").header("Accept", "image/png")), 406);
    }

    @Test
    void aBodyOfAnotherMediaTypeIs415() throws Exception {
        assertProblem(post("bookId=1", "application/x-www-form-urlencoded"), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "nonsense", "{\"bookId\":\"one\"}", "{\"bookId\":1,\"colour\":\"red\"}"})
    void aBodyThatIsNotWhatIsTakenIs400(String body) throws Exception {
        assertProblem(post(body, "application/json"), 400);
    }

    @Test
    void aBodyThatIsTooLargeIs413() throws Exception {
        assertProblem(post(" ".repeat(MAX_BODY_BYTES + 1), "application/json"), 413);
    }

    @Test
    void aBodyThatIsTooLargeIs413EvenIfItDoesNotSayHowLargeItIs() throws Exception {
        byte[] body = " ".repeat(MAX_BODY_BYTES + 1).getBytes(StandardCharsets.US_ASCII);

        assertProblem(
                send(request("failures/invalid")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))),
                413);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> post(String body, String mediaType) throws Exception {
        return send(
                request("failures/invalid").header("Content-Type", mediaType).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(application.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonObject problemIn(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        JsonObject problem = problemIn(answer);
        assertThat(problem.keySet()).isEqualTo(Set.of("type", "title", "status", "detail", "instance"));
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("instance")).isEqualTo(answer.uri().getRawPath());
        assertThat(answer.body() + answer.headers().map())
                .doesNotContain(FailingResource.SECRET)
                .doesNotContain("Exception", "Error:", "\\tat ", "bazar.shared");
    }
}
