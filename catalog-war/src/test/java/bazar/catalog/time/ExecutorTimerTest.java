package bazar.catalog.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ExecutorTimerTest {
    private static final Duration BOUND = Duration.ofSeconds(30);

    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final Timer timer = new ExecutorTimer(Runnable::run, failure::complete);

    @Test
    void what_is_due_is_done() {
        CompletableFuture<Void> done = new CompletableFuture<>();

        timer.after(Duration.ofMillis(1), () -> done.complete(null));

        assertThat(done).succeedsWithin(BOUND);
        assertThat(failure).isNotDone();
    }

    @Test
    void a_task_that_fails_is_not_forgotten() {
        timer.after(Duration.ZERO, () -> {
            throw new StackOverflowError("of a task");
        });

        assertThat(failure)
                .succeedsWithin(BOUND)
                .extracting(Throwable::getCause)
                .isInstanceOf(StackOverflowError.class);
    }
}
