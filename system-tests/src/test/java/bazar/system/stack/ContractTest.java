package bazar.system.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    private static final String BOOK = "{\"id\":1,\"price\":30.00,\"since\":\"2026-11-20T05:00:00.123Z\"}";
    private static final String PROBLEM = "{\"title\":\"Book not found\",\"status\":404}";

    private final Contract contract = new Contract("""
            {
              "openapi": "3.1.0",
              "paths": {
                "/api/info/{id}": {
                  "get": {
                    "responses": {
                      "200": {"$ref": "#/components/responses/Book", "description": "The book"},
                      "304": {
                        "description": "Known",
                        "headers": {"X-Served-By": {"$ref": "#/components/headers/X-Served-By"}}
                      },
                      "404": {
                        "description": "No such book",
                        "content": {"application/problem+json": {"schema": {
                          "$ref": "#/components/schemas/Problem", "properties": {"status": {"const": 404}}}}}
                      }
                    }
                  }
                },
                "/api/ping": {
                  "get": {"responses": {"200": {
                    "content": {"text/plain": {"schema": {"type": "string", "const": "pong"}}}}}}
                }
              },
              "components": {
                "responses": {
                  "Book": {
                    "headers": {
                      "X-Served-By": {"$ref": "#/components/headers/X-Served-By"},
                      "Age": {"schema": {"type": "integer", "minimum": 0}},
                      "ETag": {"required": true, "schema": {"type": "string", "pattern": "^\\"[a-z]+\\"$"}}
                    },
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}}
                  }
                },
                "headers": {
                  "X-Served-By": {"required": true, "schema": {"type": "string"}}
                },
                "schemas": {
                  "Book": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["id", "price", "since"],
                    "properties": {
                      "id": {"type": "integer", "format": "int64", "minimum": 1},
                      "price": {"type": "number", "multipleOf": 0.01},
                      "since": {"type": "string", "format": "date-time"}
                    }
                  },
                  "Problem": {
                    "type": "object",
                    "required": ["title", "status"],
                    "properties": {"title": {"type": "string"}, "status": {"type": "integer"}}
                  }
                }
              }
            }
            """);

    private String method = "GET";
    private String path = "/api/info/1";
    private int status = 200;
    private String body = BOOK;
    private final Map<String, List<String>> headers = new LinkedHashMap<>(Map.of(
            "Content-Type", List.of("application/json"),
            "X-Served-By", List.of("frontend-1"),
            "ETag", List.of("\"abc\"")));

    @Test
    void an_answer_as_it_is_described_is_accepted() {
        accept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/info/1", "/catalog-service/info/1"})
    void the_ingress_spellings_mean_the_same_operation(String spelling) {
        path = spelling;
        accept();
        body = "{}";
        refuse("GET /api/info/{id}");
    }

    @Test
    void an_undescribed_status_is_refused() {
        status = 201;
        refuse("its status is not described");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'1','price':30.00,'since':'2026-11-20T05:00:00Z'} | /id",
                "{'id':0,'price':30.00,'since':'2026-11-20T05:00:00Z'} | /id",
                "{'id':1.5,'price':30.00,'since':'2026-11-20T05:00:00Z'} | /id",
                "{'id':1,'price':30.005,'since':'2026-11-20T05:00:00Z'} | /price",
                "{'id':1,'price':null,'since':'2026-11-20T05:00:00Z'} | /price",
                "{'id':1,'price':30.00,'since':'yesterday'} | /since",
                "[] | object",
                "null | object"
            })
    void a_body_with_a_wrong_value_is_refused(String wrong, String complaint) {
        body = wrong.replace('\'', '"');
        refuse(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.29", "19.99", "1.10", "99999999.99", "0", "28"})
    void a_price_in_whole_cents_is_accepted(String price) {
        body = BOOK.replace("30.00", price);
        accept();
    }

    @Test
    void a_body_without_a_required_property_is_refused() {
        body = "{\"id\":1,\"price\":30.00}";
        refuse("since");
    }

    @Test
    void a_body_with_an_undescribed_property_is_refused() {
        body = BOOK.replace("{", "{\"secret\":1,");
        refuse("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", BOOK + "}", BOOK + BOOK, "oops"})
    void a_body_that_is_no_json_is_refused(String wrong) {
        body = wrong;
        refuse("");
    }

    @Test
    void another_content_type_than_described_is_refused() {
        headers.put("Content-Type", List.of("text/html"));
        refuse("content type");
        headers.remove("Content-Type");
        refuse("content type");
        headers.put("Content-Type", List.of("Application/JSON; charset=utf-8"));
        accept();
    }

    @ParameterizedTest
    @CsvSource({"Age, -1", "Age, soon", "Age, ''", "ETag, abc", "ETag, \"ABC\""})
    void a_header_that_is_not_as_described_is_refused(String name, String value) {
        headers.put(name, List.of(value));
        refuse("header " + name);
    }

    @Test
    void each_value_of_a_header_counts() {
        headers.put("Age", List.of("1", "x"));
        refuse("header Age");
    }

    @Test
    void a_header_that_is_required_is_there() {
        headers.remove("ETag");
        refuse("the header ETag is missing");
    }

    @Test
    void a_header_that_is_not_required_may_be_missing() {
        headers.remove("Age");
        accept();
    }

    @Test
    void where_no_body_is_described_there_is_none() {
        status = 304;
        refuse("no body");
        body = "";
        accept();
    }

    @Test
    void a_text_is_compared_as_a_text() {
        path = "/api/ping";
        body = "pong";
        headers.put("Content-Type", List.of("text/plain"));
        accept();
        body = "ping";
        refuse("pong");
    }

    @Test
    void an_answer_to_head_is_that_to_get_without_the_body() {
        method = "HEAD";
        body = "";
        accept();
        headers.remove("ETag");
        refuse("ETag");
    }

    @Test
    void a_schema_beside_a_reference_counts_too() {
        beProblem(404);
        accept();
        body = PROBLEM.replace("404", "400");
        refuse("/status");
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/nothing", "POST, /api/info/1", "GET, /api/info/1/x", "GET, /replication"})
    void what_is_not_described_is_refused_by_the_node(String unknownMethod, String unknownPath) {
        method = unknownMethod;
        path = unknownPath;
        refuse("it is no refusal");
        status = 404;
        refuse("it is no problem");
        beProblem(404);
        accept();
        body = "{}";
        refuse("title");
    }

    @Test
    void an_error_that_names_no_node_is_another_s_and_still_a_problem_if_it_says_so() {
        beProblem(502);
        headers.remove("X-Served-By");
        accept();
        body = "{}";
        refuse("title");
        headers.put("Content-Type", List.of("text/html"));
        accept();
    }

    @Test
    void no_success_is_another_s() {
        headers.remove("X-Served-By");
        refuse("the header X-Served-By is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/metrics", "/openapi", "/openapi/ui/"})
    void what_the_platform_answers_is_left_to_it(String platform) {
        path = platform;
        body = "anything";
        accept();
    }

    private void beProblem(int problemStatus) {
        status = problemStatus;
        body = PROBLEM;
        headers.put("Content-Type", List.of("application/problem+json"));
    }

    private void accept() {
        assertThatCode(() -> contract.check(answer())).doesNotThrowAnyException();
    }

    private void refuse(String complaint) {
        assertThatThrownBy(() -> contract.check(answer()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(complaint);
    }

    private Answer answer() {
        URI uri = URI.create("http://localhost:8080" + path);
        return new Answer(method, uri, status, HttpHeaders.of(headers, (name, value) -> true), body, Duration.ZERO);
    }
}
