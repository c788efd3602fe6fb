package bazar.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bazar.stack.home.Installation;
import bazar.stack.home.StackHome;
import bazar.stack.machine.Http;
import bazar.stack.node.Node;
import bazar.stack.node.NodeState;
import bazar.stack.topology.Topology;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nodes are paused, killed, stopped and started again. */
class StackNodesTest extends FakeStack {
    @Test
    void a_node_shows_what_was_done_to_it() {
        stack.up(Optional.empty());
        Node frontend = node("frontend-1");

        stack.pause(frontend);
        stack.pause(frontend);
        assertThat(frontend.state()).isEqualTo(NodeState.PAUSED);
        assertThatThrownBy(() -> stack.start(frontend)).hasMessage("frontend-1 is paused; resume it.");
        stack.resume(frontend);
        assertThat(frontend.state()).isEqualTo(NodeState.READY);

        stack.kill(frontend);
        stack.kill(frontend);
        assertThat(frontend.state()).isEqualTo(NodeState.DEAD);
        assertThatThrownBy(() -> stack.pause(frontend)).hasMessage("frontend-1 is not running.");
        stack.start(frontend);
        stack.start(frontend);
        assertThat(frontend.state()).isEqualTo(NodeState.READY);

        stack.stop(frontend);
        stack.stop(frontend);
        assertThat(frontend.state()).isEqualTo(NodeState.STOPPED);
    }

    @Test
    void a_node_that_is_slow_to_tell_its_health_answers_what_it_had_begun_before_it_is_stopped() throws IOException {
        stack.up(Optional.empty());
        Node frontend = node("frontend-1");
        write(data("frontend-1/slow"), "");
        Http http = new Http();
        var purchase = CompletableFuture.supplyAsync(
                () -> http.post(stack.ingress().uri("/purchase/1"), "", Duration.ofSeconds(20)));
        await().until(() -> Files.exists(data("frontend-1/asked")));

        stack.stop(frontend);

        assertThat(purchase.join())
                .hasValueSatisfying(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    }

    @Test
    void what_was_told_to_end_by_a_launcher_that_has_died_since_is_started_anew() throws Exception {
        stack.up(Optional.empty());
        long ingress = stack.ingress().pid().orElseThrow();
        try (Socket unfinished = new Socket("127.0.0.1", stack.ingress().port())) {
            unfinished.getOutputStream().write("GET /".getBytes(StandardCharsets.US_ASCII));
            new ProcessBuilder("kill", "-USR1", Long.toString(ingress)).start().waitFor();

            stack.up(Optional.empty());
        }

        assertThat(states().values()).containsOnly(NodeState.READY);
        assertThat(stack.ingress().pid()).isNotEqualTo(Optional.of(ingress));
    }

    @Test
    void all_is_ended_at_once_by_one_who_has_places_for_fewer() {
        stack.up(Optional.empty());

        new Stack(new StackHome(home), Installation.in(directory), Topology.onFreePorts(1, 1, 1), told::add)
                .endAtOnce();

        assertThat(states().values()).containsOnly(NodeState.DEAD);
    }

    @Test
    void of_nodes_that_call_each_other_each_ends_before_the_next_is_stopped_and_the_primary_is_the_last()
            throws IOException {
        stack.up(Optional.empty());
        write(data("catalog-2/lingering"), "");

        stack.down();

        assertThat(end("catalog-1")[0]).isGreaterThanOrEqualTo(end("catalog-2")[1]);
    }

    /** Returns when a node was told to end, and when it ended, in milliseconds. */
    private long[] end(String node) throws IOException {
        String end = Files.readString(home.resolve("logs").resolve(node).resolve("end"));
        return Stream.of(end.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    @Test
    void down_ends_paused_nodes_too() {
        stack.up(Optional.empty());
        stack.pause(node("order-1"));

        stack.down();

        assertThat(stack.isRunning()).isFalse();
        assertThat(told).contains("order-1 is stopped.");
    }
}
