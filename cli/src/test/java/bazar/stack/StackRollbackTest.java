package bazar.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.stack.books.BadBooks;
import bazar.stack.home.StackHome;
import bazar.stack.home.StoreData;
import bazar.stack.node.NodeState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store that cannot start with new data is as before. */
class StackRollbackTest extends FakeStack {
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
        assertThat(home.toFile().list()).doesNotContain("data-before", "data-leaving", "data-next");
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
}
