package bazar.catalog.leases.core;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.log.Epoch;
import bazar.catalog.time.SteeredTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvalidatorTest {
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration MARGIN = Duration.ofMillis(200);
    private static final Duration RETRY_DELAY = Duration.ofMillis(100);
    private static final Epoch EPOCH = new Epoch("store", 3);

    private final SteeredTime time = new SteeredTime();
    private final Leases leases = new Leases(LEASE, MARGIN, time);
    private final Queue<CompletableFuture<Void>> calls = new ArrayDeque<>();
    private final Invalidator invalidator =
            new Invalidator(EPOCH, leases, (holder, invalidation) -> call(), RETRY_DELAY, time);

    private CompletableFuture<Set<String>> invalidated;

    @BeforeEach
    void a_write_touches_what_a_frontend_has_cached() {
        leases.beginEpoch(EPOCH, 10, problem -> {});
        leases.ask(new LeaseRequest("a", "frontend-1", "http://127.0.0.1:1", null, null, null));
        invalidated = invalidator.invalidate(11, List.of("info:1")).toCompletableFuture();
    }

    @Test
    void it_waits_for_the_acknowledgement_and_no_longer() {
        assertThat(invalidated).isNotDone();
        calls.remove().complete(null);
        assertThat(invalidated).isCompletedWithValue(Set.of());
    }

    @Test
    void who_cannot_be_reached_is_asked_again_and_named() {
        calls.remove().completeExceptionally(new IOException("refused"));
        time.pass(RETRY_DELAY);
        calls.remove().complete(null);
        assertThat(invalidated).isCompletedWithValue(Set.of("frontend-1"));
    }

    @Test
    void who_does_not_acknowledge_is_waited_for_until_its_lease_has_run_out() {
        time.pass(RETRY_DELAY);
        calls.remove().completeExceptionally(new IOException("refused"));
        time.pass(LEASE.plus(MARGIN).minus(RETRY_DELAY).minusNanos(1));
        assertThat(invalidated).isNotDone();
        time.pass(Duration.ofNanos(1));
        assertThat(invalidated).isCompletedWithValue(Set.of("frontend-1"));
    }

    @Test
    void a_call_that_never_ends_holds_a_write_up_no_longer_than_the_lease() {
        time.pass(LEASE.plus(MARGIN).minusNanos(1));
        assertThat(invalidated).isNotDone();
        time.pass(Duration.ofNanos(1));
        assertThat(invalidated).isCompletedWithValue(Set.of("frontend-1"));
    }

    @Test
    void why_a_call_failed_is_told_though_the_lease_is_over_and_it_is_not_repeated() {
        List<String> events = new ArrayList<>();
        Handler told = new Handler() {
            @Override
            public void publish(LogRecord event) {
                events.add(event.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(Invalidator.class.getName());
        log.addHandler(told);
        try {
            time.pass(LEASE.plus(MARGIN));
            calls.remove().completeExceptionally(new IOException("no such name"));
            time.pass(RETRY_DELAY);
        } finally {
            log.removeHandler(told);
        }

        assertThat(events).last().asString().contains("event=invalidation-unacknowledged", "no such name");
        assertThat(calls).isEmpty();
    }

    @Test
    void who_hands_its_lease_back_is_waited_for_no_more_once_it_is_gone() {
        leases.handBack("a");
        calls.remove().completeExceptionally(new IOException("refused"));
        assertThat(invalidated).isCompletedWithValue(Set.of("frontend-1"));
    }

    private CompletableFuture<Void> call() {
        CompletableFuture<Void> call = new CompletableFuture<>();
        calls.add(call);
        return call;
    }
}
