package bazar.stack.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.stack.home.Installation;
import bazar.stack.home.StackHome;
import bazar.stack.machine.FreePorts;
import bazar.stack.machine.Http;
import bazar.stack.machine.Listener;
import bazar.stack.node.HaproxyNode;
import bazar.stack.node.Node;
import bazar.stack.node.Nodes;
import bazar.stack.topology.Topology;
import bazar.stack.topology.Wiring;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers do not notice when servers are drained, added or removed. */
class IngressDrainTest {
    @TempDir
    private Path directory;

    private RunningIngress ingress;
    private Topology topology;

    @BeforeEach
    void runs() throws IOException {
        ingress = new RunningIngress(directory);
        topology = ingress.topology();
    }

    @AfterEach
    void ends() {
        ingress.close();
    }

    @Test
    void a_server_is_drained_once_it_has_answered_what_it_had_begun_and_gets_nothing_until_it_is_admitted() {
        RecordingServer frontend = ingress.server("frontend-1");
        frontend.hold();
        List<CompletableFuture<HttpResponse<String>>> readings = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> ingress.get("/info/1")))
                .limit(2)
                .toList();
        frontend.awaitRequests(1);
        Node node = node("frontend-1");

        ingress.node().drain(node);
        assertThat(get(20)).allMatch(answer -> answer.statusCode() == 200);
        assertThat(buy(20)).allMatch(answer -> answer.statusCode() == 200);
        assertThat(ingress.node().isDrained(node)).isFalse();
        assertThat(frontend.requests()).hasSize(1);

        frontend.release();
        assertThat(readings).allMatch(reading -> reading.join().statusCode() == 200);
        await().until(() -> ingress.node().isDrained(node));

        ingress.node().admit(node);
        ingress.awaitRoutes(Backend.FRONTENDS, "frontend-1");
        ingress.awaitRoutes(Backend.PURCHASES, "frontend-1");
        assertThat(get(4)).hasSize(4);
        assertThat(buy(4)).hasSize(4);
        assertThat(frontend.requests()).contains("POST /api/purchase/1").hasSizeGreaterThan(2);
    }

    @Test
    void a_server_that_ended_is_down_at_once_and_what_comes_in_its_place_needs_nobody_to_admit_it() {
        Node node = node("frontend-1");
        ingress.node().drain(node);

        ingress.node().giveUp(node);

        assertThat(ingress.node().routesTo(Backend.FRONTENDS, "frontend-1")).isFalse();
        assertThat(ingress.node().routesTo(Backend.PURCHASES, "frontend-1")).isFalse();
        ingress.awaitRoutes(Backend.FRONTENDS, "frontend-1");
    }

    @Test
    void servers_are_exchanged_without_a_cut_and_one_that_is_drained_stays_so() throws IOException {
        Optional<Long> process = ingress.node().pid();
        ingress.node().drain(node("order-1"));
        Topology others = new Topology(
                topology.reach(),
                topology.ingress(),
                topology.control(),
                topology.catalogRead(),
                topology.catalogWrite(),
                topology.order(),
                List.of(
                        topology.frontends().get(0),
                        topology.frontends().get(1),
                        FreePorts.find(1).get(0)),
                topology.catalogs(),
                topology.orders());
        AtomicBoolean ending = new AtomicBoolean();
        CompletableFuture<Long> readers =
                CompletableFuture.supplyAsync(() -> Stream.generate(() -> ingress.get("/info/1"))
                        .takeWhile(answer -> answer.statusCode() == 200 && !ending.get())
                        .count());

        HaproxyNode node = ingress.nodeWith(others);
        assertThat(node.isOutdated()).isTrue();
        node.reload();
        assertThat(node.isOutdated()).isFalse();
        try (RecordingServer third =
                new RecordingServer("frontend-3", others.frontends().get(2))) {
            ingress.awaitRoutes(Backend.FRONTENDS, "frontend-3");
            third.awaitRequests(10);
        }
        assertThat(readers).isNotDone();
        ending.set(true);

        assertThat(readers.join()).isPositive();
        assertThat(node.pid()).isEqualTo(process);
        assertThat(node.routesTo(Backend.ORDER, "order-2")).isTrue();
        assertThat(node.routesTo(Backend.ORDER, "order-1")).isFalse();
        assertThat(node.routesTo(Backend.CATALOG_WRITE, "catalog-2")).isFalse();
    }

    @Test
    void commands_and_what_it_hands_to_itself_are_taken_from_its_owner_alone() throws IOException {
        for (Path socket :
                List.of(ingress.home().ingressSocket(), ingress.home().ingressWrites())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void all_its_processes_are_paused_and_killed_together() {
        ingress.node().pause();
        assertThat(new Http().isOk(ingress.node().readiness())).isFalse();
        ingress.node().resume();
        await().until(ingress.node()::isReady);

        ingress.node().kill();
        await().until(() -> ingress.node().listeners().stream().noneMatch(Listener::isTaken));
    }

    private List<HttpResponse<String>> get(int times) {
        return IntStream.range(0, times).mapToObj(i -> ingress.get("/info/1")).toList();
    }

    private List<HttpResponse<String>> buy(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> ingress.post("/purchase/1", 0))
                .toList();
    }

    private Node node(String name) {
        StackHome home = new StackHome(directory.resolve("home"));
        return new Nodes(home, Installation.in(directory), topology, Wiring.DIRECT, new Http())
                .named(name)
                .orElseThrow();
    }
}
