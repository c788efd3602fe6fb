package bazar.catalog.replication.link;

import bazar.catalog.replication.primary.Follower;
import bazar.catalog.replication.primary.Replication;
import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.Refused;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.catalog.replication.wire.SnapshotPage;
import bazar.shared.http.RestClients;
import bazar.shared.problem.RemoteProblem;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Exchanges messages with one secondary, one at a time, on its own thread. */
final class SecondaryLink implements Runnable, AutoCloseable {
    private final Replication replication;
    private final Follower follower;
    private final ReplicaClient client;
    private final Semaphore signals = new Semaphore(0);
    private volatile boolean isClosed;

    /** @param follow registers the callback that wakes this link, and returns the secondary's follower */
    SecondaryLink(URI url, ReplicationConfig config, Replication replication, Function<Runnable, Follower> follow) {
        this.replication = replication;
        this.follower = follow.apply(signals::release);
        this.client = RestClients.builder(url, config.connectTimeout(), config.readTimeout())
                .build(ReplicaClient.class);
    }

    @Override
    public void run() {
        try {
            while (awaitDue()) {
                exchange();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    @Override
    public void close() {
        isClosed = true;
        signals.release();
    }

    /** @return whether this link is still open */
    private boolean awaitDue() throws InterruptedException {
        for (long wait = untilDue(); wait > 0 && !isClosed; wait = untilDue()) {
            if (signals.tryAcquire(wait, TimeUnit.NANOSECONDS)) {
                signals.drainPermits();
            }
        }
        return !isClosed;
    }

    private long untilDue() {
        return follower.dueAt() - System.nanoTime();
    }

    /** Tries again after any failure: a link that gave up would leave its secondary out of date for good. */
    private void exchange() {
        try {
            replication.answered(follower, send(follower.next()));
        } catch (RemoteProblem e) {
            if (e.problem().isNamed(Refused.OLDER_EPOCH)) {
                replication.refused(follower, e.problem().detail());
            } else if (e.problem().isNamed(Refused.TWO_PRIMARIES)) {
                replication.rivalled(follower.name() + " says: " + e.problem().detail());
            }
            replication.failed(follower, e.getMessage());
        } catch (ProcessingException e) {
            replication.failed(follower, e.getMessage());
        } catch (RuntimeException e) {
            replication.failed(follower, e.toString());
        }
    }

    private void disconnect() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReplicaAck send(Message message) {
        return message instanceof SnapshotPage page ? client.install(page) : client.send((ReplicationRequest) message);
    }
}
