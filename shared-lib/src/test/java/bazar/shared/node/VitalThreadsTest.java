package bazar.shared.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VitalThreadsTest {
    private final List<Integer> ended = new ArrayList<>();
    private final VitalThreads threads = new VitalThreads(ended::add);

    @Test
    void a_thread_that_has_done_its_work_ends_alone() {
        threads.guarded(() -> {}).run();

        assertThat(ended).isEmpty();
    }

    @Test
    void a_thread_that_dies_takes_the_process_with_it() {
        threads.guarded(() -> {
                    throw new IllegalStateException("unforeseen");
                })
                .run();

        assertThat(ended).containsExactly(70);
    }

    @Test
    void so_does_one_that_dies_of_an_error() {
        threads.guarded(() -> {
                    throw new StackOverflowError();
                })
                .run();

        assertThat(ended).containsExactly(70);
    }

    @Test
    void what_happens_to_a_thread_while_the_application_ends_ends_nobody_else() {
        threads.stop(null);

        assertThatThrownBy(() -> threads.guarded(() -> {
                            throw new NoClassDefFoundError("gone");
                        })
                        .run())
                .isInstanceOf(NoClassDefFoundError.class);
        assertThat(ended).isEmpty();
    }
}
