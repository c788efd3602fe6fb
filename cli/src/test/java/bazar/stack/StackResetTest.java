package bazar.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.stack.node.NodeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A store keeps its data until it is reset to other books. */
class StackResetTest extends FakeStack {
    @Test
    void down_and_up_keep_the_data() throws IOException {
        stack.up(Optional.of(books("7,Mine,t,1,1")));
        stack.down();
        stack.down();
        stack.up(Optional.empty());

        assertThat(openedWith()).contains("Mine");
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
        Path mark = data("order-1/store-id");
        assertThat(mark).hasContent("s1");
        Files.writeString(mark, "s2");

        assertThatThrownBy(() -> stack.up(Optional.empty()))
                .hasMessageContainingAll("data/order-1 has data of store s2", "this one is store s1");

        assertThat(states().values()).containsOnly(NodeState.STOPPED);
        assertThat(mark).hasContent("s2");
    }
}
