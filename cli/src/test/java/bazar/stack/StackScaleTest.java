package bazar.stack;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.home.StackHome;
import bazar.stack.ingress.Backend;
import bazar.stack.lifecycle.StartProgress;
import bazar.stack.machine.Http;
import bazar.stack.node.Node;
import bazar.stack.node.NodeState;
import bazar.stack.store.NodeStatus;
import bazar.stack.store.StackStatus;
import bazar.stack.topology.Scale;
import bazar.stack.topology.Topology;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store has the requested number of nodes and reports whether its replicas agree. */
class StackScaleTest extends FakeStack {
    private static final Scale SMALL = new Scale(2, 2, 1);

    StackScaleTest() {
        super(Topology.onFreePorts(3, 3, 2));
    }

    @BeforeEach
    void a_small_store_runs() {
        stack = stackOf(SMALL);
        stack.up(Optional.empty());
    }

    @AfterEach
    void leaves_no_node_of_another_scale_running() {
        stackOf(topology.scale()).nodes().forEach(Node::kill);
    }

    @Test
    void a_frontend_more_joins_while_the_others_serve_on_as_they_are() {
        Map<String, Optional<Long>> before = pids();

        boolean unnoticed = whileCustomersRead(() -> stack.up(new Scale(3, 2, 1), Optional.empty(), Optional.empty()));

        assertThat(unnoticed).isTrue();
        assertThat(pids()).containsAllEntriesOf(before).containsKey("frontend-3");
        assertThat(states().values()).containsOnly(NodeState.READY);
        assertThat(stack.ingress().routesTo(Backend.FRONTENDS, "frontend-3")).isTrue();
    }

    @Test
    void a_catalog_more_is_made_known_to_all_who_must_know_it_and_readers_notice_nothing() {
        boolean unnoticed = whileCustomersRead(() -> stack.up(new Scale(2, 3, 1), Optional.empty(), Optional.empty()));

        assertThat(unnoticed).isTrue();
        assertThat(told)
                .contains("catalog-1 restarts, to know of all nodes; writes wait meanwhile.")
                .contains("frontend-1 restarts, to know of all nodes.");
        StackStatus status = stack.status();
        assertThat(status.nodes())
                .filteredOn(node -> status.replicas().secondary(node).isPresent())
                .extracting(NodeStatus::name)
                .containsExactly("catalog-2", "catalog-3");
        assertThat(stack.nodes()).noneMatch(Node::isOutdated);
    }

    @Test
    void what_was_chosen_is_remembered_by_every_launcher() {
        stack.up(new Scale(1, 2, 1), Optional.empty(), Optional.empty());
        stack.down();

        Stack other = stackOf(SMALL);
        assertThat(other.nodes())
                .extracting(Node::name)
                .containsExactly("ingress", "frontend-1", "catalog-1", "catalog-2", "order-1");
        other.up(Optional.empty());
        assertThat(other.scale()).isEqualTo(new Scale(1, 2, 1));
    }

    @Test
    void those_beyond_are_stopped_and_nobody_notices() {
        boolean unnoticed = whileCustomersRead(() -> stack.up(new Scale(1, 2, 1), Optional.empty(), Optional.empty()));

        assertThat(unnoticed).isTrue();
        assertThat(told).contains("frontend-2 is stopped.");
        assertThat(stack.node("frontend-2")).isEmpty();
        assertThat(stack.ingress().routesTo(Backend.FRONTENDS, "frontend-2")).isFalse();
    }

    @Test
    void a_node_is_restarted_in_good_order_and_no_customer_notices() {
        boolean unnoticed = whileCustomersRead(() -> {
            for (String name : List.of("frontend-1", "frontend-2", "catalog-2")) {
                stack.stop(node(name));
                stack.start(node(name));
            }
        });

        assertThat(unnoticed).isTrue();
        assertThat(states().values()).containsOnly(NodeState.READY);
    }

    @Test
    void replicas_that_agree_are_said_to() {
        assertThat(stack.status().lines()).containsExactly("replicas agree at LSN 2");
        assertThat(stack.status().toJson().toString())
                .contains("\"replicasAgree\":true", "\"digest\":\"d\"", "\"inSync\":true");
    }

    @Test
    void replicas_that_differ_are_shown_with_their_digests() throws IOException {
        Files.createFile(data("catalog-2/differing"));

        assertThat(stack.status().lines()).containsExactly("replicas differ at LSN 2: catalog-1 same, catalog-2 other");
        assertThat(stack.status().toJson().toString()).contains("\"replicasAgree\":false");
    }

    @Test
    void a_secondary_that_catches_up_is_told_with_how_far_it_is() throws IOException {
        Files.createFile(data("catalog-1/behind"));

        assertThat(stack.status().lines()).contains("catalog-2 is catching up (LSN 1 of 2)");
        assertThat(stack.status().toJson().toString()).contains("\"inSync\":false");
    }

    @Test
    void a_replica_alone_has_nobody_to_agree_with() {
        stack.kill(node("catalog-2"));

        assertThat(stack.status().replicas().agree()).isEmpty();
        assertThat(stack.status().toJson().toString()).contains("\"replicasAgree\":null");
    }

    private Stack stackOf(Scale initial) {
        return new Stack(new StackHome(home), installation, topology, initial, new StartProgress(told::add, false));
    }

    /** Returns whether every read during the change was answered. */
    private boolean whileCustomersRead(Runnable change) {
        URI book = stack.ingress().uri("/info/1");
        Http http = new Http();
        AtomicBoolean ending = new AtomicBoolean();
        CompletableFuture<Boolean> readers = CompletableFuture.supplyAsync(() -> Stream.generate(() -> http.isOk(book))
                .takeWhile(ok -> !ending.get())
                .allMatch(ok -> ok));
        change.run();
        ending.set(true);
        return readers.join();
    }
}
