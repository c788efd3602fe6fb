package bazar.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bazar.stack.books.BadBooks;
import bazar.stack.books.BookFile;
import bazar.stack.home.Installation;
import bazar.stack.home.RunMode;
import bazar.stack.home.StackHome;
import bazar.stack.home.StoreData;
import bazar.stack.ingress.Backend;
import bazar.stack.ingress.HaproxyProgram;
import bazar.stack.machine.Http;
import bazar.stack.node.Node;
import bazar.stack.node.NodeState;
import bazar.stack.store.NodeStatus;
import bazar.stack.topology.Topology;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher with a real HAProxy in front of fake servers. */
class StackTest {
    /** The request that opens a store with the first books. */
    private static final String FIRST_BOOKS = "{}";

    @TempDir
    private Path directory;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Topology topology = Topology.onFreePorts(1, 2, 1);
    private Path home;
    private Stack stack;

    @BeforeEach
    void an_installation() throws IOException {
        home = directory.resolve("home");
        HaproxyProgram.ensureInstalled(told::add);
        stack = stackWith(FakeInstallation.in(directory));
    }

    @AfterEach
    void leaves_nothing_running() {
        stack.nodes().forEach(Node::kill);
    }

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
        stackWith(FakeInstallation.in(directory)).up(Optional.empty());
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

    @Test
    void the_store_sells_before_its_last_node_is_ready_and_customers_meet_no_node_that_still_starts()
            throws IOException {
        new StackHome(home).mark().set();
        Path heldUp = home.resolve("data/catalog-2/held-up");
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
    void data_that_may_be_put_back_is_sold_from_only_when_every_node_is_ready() throws IOException {
        stack.up(Optional.empty());
        told.clear();

        stack.reset(Optional.empty());

        assertThat(told).noneMatch(line -> line.startsWith("The store is open"));
        assertThat(told.stream()
                        .takeWhile(line ->
                                !line.startsWith("ingress     ") || line.contains("waits for the first servers"))
                        .filter(line -> line.contains("is ready on port")))
                .hasSize(4);
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
    void down_and_up_keep_the_data() throws IOException {
        stack.up(Optional.of(books("7,Mine,t,1,1")));
        stack.down();
        stack.down();
        stack.up(Optional.empty());

        assertThat(openedWith()).contains("Mine");
    }

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
        write(home.resolve("data/frontend-1/slow"), "");
        Http http = new Http();
        var purchase = CompletableFuture.supplyAsync(
                () -> http.post(stack.ingress().uri("/purchase/1"), "", Duration.ofSeconds(20)));
        await().until(() -> Files.exists(home.resolve("data/frontend-1/asked")));

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
    void down_ends_paused_nodes_too() {
        stack.up(Optional.empty());
        stack.pause(node("order-1"));

        stack.down();

        assertThat(stack.isRunning()).isFalse();
        assertThat(told).contains("order-1 is stopped.");
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
        write(home.resolve("data/order-1/broken"), "");

        assertThatThrownBy(() -> stack.up(Optional.empty()))
                .hasMessage("order-1 ended while it was starting; see " + home.resolve("logs/order-1/console.log"));

        assertThat(home.resolve("logs/order-1/console.log")).content().contains("broken");
        assertThat(states().values()).containsOnly(NodeState.STOPPED);
    }

    @Test
    void a_node_that_refuses_to_start_is_quoted() throws IOException {
        new StackHome(home).mark().set();
        write(home.resolve("data/order-1/refusing"), "");

        assertThatThrownBy(() -> stack.up(Optional.empty()))
                .hasMessage("order-1 does not start: bazar.x is '1'; it must be 2. bazar.y is not set.");

        assertThat(states().values()).containsOnly(NodeState.STOPPED);
    }

    @Test
    void an_emptied_disk_is_not_filled_by_itself() throws IOException {
        stack.up(Optional.empty());
        stack.down();
        Files.delete(storeOnDisk());

        assertThatThrownBy(() -> stack.up(Optional.empty()))
                .hasMessageStartingWith("The disk of catalog-1 is empty, though store s1 was opened on it.");
        assertThat(stack.isRunning()).isFalse();

        stack.reset(Optional.empty());
        stack.up(Optional.empty());
        assertThat(openedWith()).isEqualTo(FIRST_BOOKS);
    }

    @Test
    void data_of_another_store_is_noticed_before_anything_starts() throws IOException {
        stack.up(Optional.empty());
        stack.down();
        Path mark = home.resolve("data/order-1/store-id");
        assertThat(mark).hasContent("s1");
        Files.writeString(mark, "s2");

        assertThatThrownBy(() -> stack.up(Optional.empty()))
                .hasMessageContainingAll("data/order-1 has data of store s2", "this one is store s1");

        assertThat(states().values()).containsOnly(NodeState.STOPPED);
        assertThat(mark).hasContent("s2");
    }

    @Test
    void a_running_store_is_reset_to_other_books_and_runs_again() throws IOException {
        stack.up(Optional.empty());

        stack.reset(Optional.of(books("7,Mine,t,1,1")));
        assertThat(states().values()).containsOnly(NodeState.READY);
        assertThat(openedWith()).contains("Mine");

        stack.reset(Optional.empty());
        assertThat(openedWith()).isEqualTo(FIRST_BOOKS);
    }

    @Test
    void a_store_that_is_down_stays_down_and_opens_with_the_books_of_its_reset() throws IOException {
        stack.reset(Optional.of(books("7,Mine,t,1,1")));
        assertThat(stack.isRunning()).isFalse();

        stack.up(Optional.empty());
        assertThat(openedWith()).contains("Mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Refused | The store could not be opened: catalog-1 answered 400, Book 7: it is refused.
            Fatal   | The store could not be opened: catalog-1 did not answer
            """)
    void a_running_store_runs_as_before_if_no_other_can_be_opened(String title, String reason) throws IOException {
        stack.up(Optional.of(books("7,Mine,t,1,1")));

        assertThatThrownBy(() -> stack.reset(Optional.of(books("7," + title + ",t,1,1"))))
                .hasMessageStartingWith(reason)
                .hasNoSuppressedExceptions();

        assertThat(states().values()).containsOnly(NodeState.READY);
        assertThat(openedWith()).contains("Mine");
        assertThat(told).contains("The store did not start with its new data; the previous data is restored.");
        assertThat(files()).doesNotContain("data-before", "data-leaving", "data-next");
    }

    @Test
    void a_store_that_is_down_is_as_before_if_no_other_can_be_opened() throws IOException {
        stack.up(Optional.of(books("7,Mine,t,1,1")));
        stack.down();
        stack.reset(Optional.of(books("7,Refused,t,1,1")));

        assertThatThrownBy(() -> stack.up(Optional.empty())).hasMessageContaining("it is refused");
        assertThat(states().values()).containsOnly(NodeState.STOPPED);

        stack.up(Optional.empty());
        assertThat(openedWith()).contains("Mine");
    }

    @Test
    void a_store_that_was_not_opened_leaves_nothing_in_the_way_of_the_next() throws IOException {
        assertThatThrownBy(() -> stack.up(Optional.of(books("7,Refused,t,1,1"))))
                .hasMessageContaining("it is refused");

        stack.up(Optional.empty());
        assertThat(openedWith()).isEqualTo(FIRST_BOOKS);
    }

    @Test
    void books_that_were_damaged_since_their_reset_keep_no_store_from_starting() throws IOException {
        stack.reset(Optional.of(books("7,Mine,t,1,1")));
        write(home.resolve("data/next-books.csv"), "no books");

        assertThatThrownBy(() -> stack.up(Optional.empty())).isInstanceOf(BadBooks.class);

        stack.up(Optional.empty());
        assertThat(openedWith()).isEqualTo(FIRST_BOOKS);
    }

    @Test
    void a_taken_port_does_not_undo_a_reset() throws IOException {
        stack.reset(Optional.of(books("7,Mine,t,1,1")));
        try (ServerSocket socket = new ServerSocket(node("order-1").port(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> stack.up(Optional.empty()))
                    .hasMessageContaining(String.valueOf(socket.getLocalPort()));
        }

        stack.up(Optional.empty());
        assertThat(openedWith()).contains("Mine");
    }

    @Test
    void what_a_launcher_killed_within_a_reset_has_started_is_ended_and_the_store_is_as_before() throws IOException {
        stack.up(Optional.of(books("7,Mine,t,1,1")));
        stack.down();
        StoreData data = new StackHome(home).data();
        data.layReady(Optional.empty());
        data.exchange(Optional.empty());
        node("catalog-1").start();

        stack.up(Optional.empty());

        assertThat(openedWith()).contains("Mine");
        assertThat(told)
                .containsSubsequence(
                        "A command was interrupted before its store was open; the previous data is restored.",
                        "catalog-1 is stopped.");
    }

    @Test
    void what_a_reset_replaces_is_kept_until_the_next() throws IOException {
        stack.up(Optional.of(books("7,Mine,t,1,1")));

        stack.reset(Optional.empty());

        assertThat(home.resolve("data-before/catalog-1/store")).content().contains("Mine");
        assertThat(told)
                .contains("The previous data is kept in " + home.resolve("data-before")
                        + " until the next restore or reset.");
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

    private Stack stackWith(Installation installation) {
        return new Stack(new StackHome(home), installation, topology, told::add);
    }

    private void upAtPeak() {
        stack.up(stack.scale(), Optional.of(RunMode.PEAK), Optional.empty());
    }

    private String modeOf(String node) throws IOException {
        return Files.readString(home.resolve("logs").resolve(node).resolve("jvm-args"));
    }

    private Node node(String name) {
        return stack.node(name).orElseThrow();
    }

    private Map<String, NodeState> states() {
        return stack.status().nodes().stream().collect(Collectors.toMap(NodeStatus::name, NodeStatus::state));
    }

    private Map<String, Optional<Long>> pids() {
        return stack.status().nodes().stream().collect(Collectors.toMap(NodeStatus::name, NodeStatus::pid));
    }

    private String openedWith() throws IOException {
        return Files.readString(storeOnDisk());
    }

    private Path storeOnDisk() {
        return home.resolve("data/catalog-1/store");
    }

    private String[] files() {
        return home.toFile().list();
    }

    private BookFile books(String row) throws IOException {
        Path file = directory.resolve("books.csv");
        write(file, "id,title,topic,quantity,price\n" + row + "\n");
        return BookFile.read(file);
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
