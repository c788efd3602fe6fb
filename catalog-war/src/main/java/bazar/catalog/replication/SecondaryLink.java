package bazar.catalog.replication;

import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Keeps one secondary up to date, one message at a time, from a thread of its own. */
final class SecondaryLink implements Runnable {
    private static final Logger LOG = System.getLogger(SecondaryLink.class.getName());

    /** A commit notice waits this long for an entry to travel with. */
    private static final Duration LINGER = Duration.ofMillis(1);

    private final URI url;
    private final ReplicationConfig config;
    private final ReplicaClient client;
    private final Follower follower;
    private final Lock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();

    private LogEntry inFlight;
    private CompletableFuture<Void> acknowledged;
    private boolean failing;
    private boolean away;
    private boolean closed;

    SecondaryLink(URI url, ReplicationConfig config, Follower follower) {
        this.url = url;
        this.config = config;
        this.follower = follower;
        this.client = RestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .build(ReplicaClient.class);
    }

    /** Completes once the secondary holds the entry durably, however long that takes. */
    CompletionStage<Void> replicate(LogEntry entry) {
        lock.lock();
        try {
            inFlight = entry;
            acknowledged = new CompletableFuture<>();
            work.signal();
            return acknowledged;
        } finally {
            lock.unlock();
        }
    }

    void committed(LogPosition position) {
        lock.lock();
        try {
            follower.committed(position);
            inFlight = null;
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        try {
            while (awaitDue()) {
                exchange();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until there is something to send. False once this link is closed. */
    private boolean awaitDue() throws InterruptedException {
        lock.lock();
        try {
            if (!closed && failing) {
                work.await(config.retryDelay().toNanos(), TimeUnit.NANOSECONDS);
            }
            if (!closed && !failing && !isUrgent() && follower.isCurrent()) {
                work.await(config.heartbeat().toNanos(), TimeUnit.NANOSECONDS);
            }
            if (!closed && !failing && !isUrgent() && !follower.isCurrent()) {
                work.await(LINGER.toNanos(), TimeUnit.NANOSECONDS);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean isUrgent() {
        return !follower.isComplete() || inFlight != null && !follower.holds(inFlight);
    }

    /** Whatever goes wrong is tried again: a link that gave up would hold up every write. */
    private void exchange() {
        try {
            answered(client.send(next()));
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private ReplicationRequest next() {
        lock.lock();
        try {
            return follower.next(inFlight);
        } finally {
            lock.unlock();
        }
    }

    private void answered(ReplicaState answer) {
        CompletableFuture<Void> settled = null;
        lock.lock();
        try {
            follower.answered(answer);
            failing = false;
            if (away && follower.isComplete()) {
                away = false;
                LOG.log(
                        Level.INFO,
                        () -> "event=secondary-back url=" + url + " lsn="
                                + answer.last().lsn());
            }
            if (inFlight != null && follower.holds(inFlight)) {
                settled = acknowledged;
            }
        } finally {
            lock.unlock();
        }
        if (settled != null) {
            settled.complete(null);
        }
    }

    private void failed(RuntimeException cause) {
        lock.lock();
        try {
            follower.lost();
            failing = true;
            if (!away) {
                away = true;
                LOG.log(
                        Level.WARNING,
                        () -> "event=secondary-away url=" + url + " cause=\"" + cause.getMessage() + "\"");
            }
        } finally {
            lock.unlock();
        }
    }
}
