package bazar.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bazar.stack.home.Installation;
import bazar.stack.home.RunMode;
import bazar.stack.home.StackHome;
import bazar.stack.ingress.Backend;
import bazar.stack.machine.Http;
import bazar.stack.node.NodeState;
import bazar.stack.store.NodeStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A store starts with every node ready, or says why it does not, and in the mode that was chosen. */
class StackStartTest extends FakeStack {
    @Test
    void up_makes_every_node_ready_and_opens_the_store_with_the_first_books() throws IOException {
        stack.up(Optional.empty());

        assertThat(states().values()).containsOnly(NodeState.READY);
        assertThat(openedWith()).isEqualTo(FIRST_BOOKS);
        assertThat(stack.status().nodes())
                .filteredOn(node -> node.name().equals("catalog-1"))
                .singleElement()
                .satisfies(node -> assertThat(node.toJson().toString())
                        .contains("\"role\":\"primary\"", "\"epoch\":1", "\"lsn\":2", "\"state\":\"ready\""));
    }

    @Test
    void up_again_changes_nothing() throws IOException {
        stack.up(Optional.empty());
        var before = pids();

        stack.up(Optional.of(books("7,Other,t,1,1")));

        assertThat(pids()).isEqualTo(before);
        assertThat(told).contains("The store has its data already; it was left as it is.");
        assertThat(openedWith()).doesNotContain("Other");
    }

    @Test
    void another_launcher_finds_the_nodes_again() {
        stack.up(Optional.empty());

        Stack other = stackWith(new Installation(directory.resolve("wlp"), directory));
        assertThat(other.status().nodes()).extracting(NodeStatus::state).containsOnly(NodeState.READY);
        other.down();
        assertThat(states().values()).containsOnly(NodeState.STOPPED);
    }

    @Test
    void the_store_sells_before_its_last_node_is_ready_and_customers_meet_no_node_that_still_starts()
            throws IOException {
        new StackHome(home).mark().set();
        Path heldUp = data("catalog-2/held-up");
        write(heldUp, "");
        Http http = new Http();

        var up = CompletableFuture.runAsync(() -> stack.up(Optional.empty()));
        await().until(() ->
                told.contains("The store is open: " + stack.ingress().uri("") + ". The other nodes follow."));
        await().until(() ->
                told.stream().anyMatch(line -> line.startsWith("catalog-2   waits until it is ready: caches")));
        for (int i = 0; i < 20; i++) {
            assertThat(http.isOk(stack.ingress().uri("/info/1"))).isTrue();
            assertThat(http.post(stack.ingress().uri("/purchase/1"), "", Duration.ofSeconds(5))
                            .orElseThrow()
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(stack.ingress().routesTo(Backend.CATALOG_READ, "catalog-2")).isFalse();
        assertThat(up).isNotDone();

        Files.delete(heldUp);
        up.join();
        assertThat(stack.ingress().routesTo(Backend.CATALOG_READ, "catalog-2")).isTrue();
    }

    @Test
    void a_taken_port_is_named_before_anything_starts() throws IOException {
        int port = node("order-1").port();
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> stack.up(Optional.empty()))
                    .hasMessageStartingWith("Port " + socket.getLocalPort() + " (order-1) is taken");
        }
        assertThat(states().values()).containsOnly(NodeState.STOPPED);
    }

    @Test
    void a_node_that_ends_while_it_starts_is_named_with_its_log_and_the_others_are_ended() throws IOException {
        new StackHome(home).mark().set();
        write(data("order-1/broken"), "");

        assertThatThrownBy(() -> stack.up(Optional.empty()))
                .hasMessage("order-1 ended while it was starting; see " + home.resolve("logs/order-1/console.log"));

        assertThat(home.resolve("logs/order-1/console.log")).content().contains("broken");
        assertThat(states().values()).containsOnly(NodeState.STOPPED);
    }

    @Test
    void a_node_that_refuses_to_start_is_quoted() throws IOException {
        new StackHome(home).mark().set();
        write(data("order-1/refusing"), "");

        assertThatThrownBy(() -> stack.up(Optional.empty()))
                .hasMessage("order-1 does not start: bazar.x is '1'; it must be 2. bazar.y is not set.");

        assertThat(states().values()).containsOnly(NodeState.STOPPED);
    }

    @Test
    void no_node_starts_alone_before_a_store_was_opened() {
        assertThatThrownBy(() -> stack.start(node("frontend-1"))).hasMessageStartingWith("No store is open yet");

        stack.reset(Optional.empty());
        assertThatThrownBy(() -> stack.start(node("frontend-1"))).hasMessageStartingWith("No store is open yet");
    }

    @Test
    void without_a_build_nothing_starts() throws IOException {
        Stack unbuilt = stackWith(Installation.in(directory.resolve("elsewhere")));

        assertThatThrownBy(() -> unbuilt.up(Optional.empty())).hasMessageStartingWith("There is no complete build");
    }

    @Test
    void a_store_runs_in_the_quick_mode_unless_told_otherwise() throws IOException {
        assertThat(stack.status().mode()).isEqualTo(RunMode.QUICK);

        stack.up(Optional.empty());

        assertThat(modeOf("order-1")).startsWith("-Dmode=quick");
        assertThat(stack.status().toJson().getString("mode")).isEqualTo("quick");
    }

    @Test
    void what_starts_while_a_store_runs_runs_in_its_mode() throws IOException {
        upAtPeak();

        stack.stop(node("order-1"));
        stack.start(node("order-1"));
        assertThat(modeOf("order-1")).startsWith("-Dmode=peak -Dwarm=true");

        stack.kill(node("frontend-1"));
        stackWith(installation).up(Optional.empty());
        assertThat(modeOf("frontend-1")).startsWith("-Dmode=peak");

        stack.reset(Optional.empty());
        assertThat(modeOf("catalog-2")).startsWith("-Dmode=peak");
        assertThat(stack.status().mode()).isEqualTo(RunMode.PEAK);
    }

    @Test
    void the_mode_of_a_store_is_chosen_while_it_is_down() throws IOException {
        stack.up(Optional.empty());
        assertThatThrownBy(this::upAtPeak)
                .hasMessage("The store runs in the quick mode; its mode can be chosen when it is down.");
        assertThat(stack.status().mode()).isEqualTo(RunMode.QUICK);

        stack.down();
        upAtPeak();
        stack.down();
        stack.up(Optional.empty());
        assertThat(modeOf("order-1")).startsWith("-Dmode=quick");
    }

    @Test
    void a_damaged_mode_is_named() throws IOException {
        stack.up(Optional.empty());
        write(home.resolve("run/mode"), "swift");

        assertThatThrownBy(stack::status).hasMessage("There is no mode \"swift\".");
    }

    private void upAtPeak() {
        stack.up(stack.scale(), Optional.of(RunMode.PEAK), Optional.empty());
    }

    private String modeOf(String node) throws IOException {
        return Files.readString(home.resolve("logs").resolve(node).resolve("jvm-args"));
    }
}
