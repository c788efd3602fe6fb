package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import bazar.system.stack.UnguardedIngress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the path decides which resource a request reaches. The ingress and the nodes each ensure that on their own. */
@ExtendWith(SharedStack.class)
class HostIT {
    private static final List<String> ODD = List.of(
            "localhost/cache/invalidations?",
            "localhost/cache/invalidations#",
            "localhost:80/cache/invalidations?",
            "a b/cache/invalidations?",
            "localhost/sales/1?",
            "user@localhost",
            "localhost,elsewhere",
            "localhost:");

    private final BazarStack stack;

    HostIT(BazarStack stack) {
        this.stack = stack;
    }

    @Test
    void the_ingress_refuses_an_odd_host_before_any_node_is_asked() {
        for (String host : ODD) {
            assertThat(said(stack.ingress(), "Host: " + host))
                    .as(host)
                    .isProblem(400)
                    .hasNoHeader("X-Served-By");
        }
    }

    @Test
    void so_does_a_node_by_itself() {
        assertThat(stack.servers()).hasSize(6).allSatisfy(this::assertRefusesOddHosts);
    }

    @Test
    void so_does_a_node_behind_an_ingress_that_does_not() {
        try (UnguardedIngress ingress = new UnguardedIngress(stack)) {
            assertRefusesOddHosts(ingress.door());
        }
    }

    @Test
    void a_node_wants_one_host_but_in_http_1_0() {
        assertThat(stack.servers()).allSatisfy(node -> {
            assertThat(said(node, "X: y")).isProblem(400);
            assertThat(said(node, "Host: localhost\r\nHost: localhost")).isProblem(400);
            assertThat(said(node, "Host: localhost/cache?\r\nHost: localhost")).isProblem(400);
            assertThat(node.say("GET /api/ping HTTP/1.0\r\n\r\n"))
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.status()).isNotEqualTo(400));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"$WSSN", "$WSSP", "$WSSC", "$WSIS", "X-Forwarded-Host", "X-Forwarded-Prefix", "Forwarded"})
    void a_node_trusts_no_header_that_says_where_a_request_was_sent(String header) {
        for (Door frontend : stack.frontends()) {
            assertThat(said(frontend, "Host: localhost\r\n" + header + ": localhost/cache/invalidations?"))
                    .isOk()
                    .hasBody("pong");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost?", "localhost\\cache\\invalidations?", "localhost%2fcache?", "localhost;x"})
    void a_host_before_the_path_is_plain_too(String host) {
        for (Door frontend : stack.frontends()) {
            assertThat(frontend.say("GET http://" + host + "/api/ping HTTP/1.1\r\nHost: localhost\r\n"
                            + "Connection: close\r\n\r\n"))
                    .singleElement()
                    .satisfies(answer -> assertThat(answer).isProblem(400));
        }
    }

    @Test
    void what_answers_to_any_path_alike_answers_whatever_the_host() {
        assertThat(stack.servers())
                .allSatisfy(node -> assertThat(node.say(
                                "GET /health/ready HTTP/1.1\r\nHost: localhost/store?\r\nConnection: close\r\n\r\n"))
                        .singleElement()
                        .satisfies(answer -> assertThat(answer).isOk()));
    }

    private void assertRefusesOddHosts(Door node) {
        for (String host : ODD) {
            assertThat(said(node, "Host: " + host))
                    .as("%s at %s", host, node)
                    .isProblem(400)
                    .hasHeaderMatching("X-Served-By", "(frontend|catalog|order)-\\d");
        }
    }

    private static Answer said(Door door, String headers) {
        return door.say("GET /api/ping HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                .get(0);
    }
}
