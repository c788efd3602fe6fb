package bazar.order.carts.replication;

import bazar.order.carts.storage.CartChanges;
import bazar.order.carts.storage.LocalCarts;
import bazar.order.carts.storage.MergeAck;
import bazar.shared.logging.LogEvent;
import bazar.shared.problem.RootCause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Replicates the carts stored here to one peer, in the order of their numbers, on a thread of its own. It sends new
 * changes at once, and missed changes after an outage of either side. The peer acknowledges an offset with each answer.
 * This side stores no offset, so none can be wrong.
 */
public final class PeerLink implements Runnable, AutoCloseable {
    private static final Logger LOG = System.getLogger(PeerLink.class.getName());

    private final String name;
    private final LocalCarts carts;
    private final PeerClient client;
    private final Duration heartbeat;
    private final Duration retryDelay;
    private final LongSupplier nanoTime;
    private final Semaphore signals = new Semaphore(0);
    private volatile boolean isClosed;

    private MergeAck heard;
    private long spokenAt;
    private long told;
    private boolean isUp;
    private boolean isAbsenceLogged;

    /** @param name the peer's name in the log */
    public PeerLink(
            String name,
            LocalCarts carts,
            PeerClient client,
            Duration heartbeat,
            Duration retryDelay,
            LongSupplier nanoTime) {
        this.name = name;
        this.carts = carts;
        this.client = client;
        this.heartbeat = heartbeat;
        this.retryDelay = retryDelay;
        this.nanoTime = nanoTime;
    }

    @Override
    public void run() {
        try {
            boolean mustSpeak = true;
            while (!isClosed) {
                Duration pause = exchange(mustSpeak) ? heartbeat : retryDelay;
                mustSpeak = !signals.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
                signals.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    /** Makes the link send new changes now. */
    void wake() {
        signals.release();
    }

    PeerClient client() {
        return client;
    }

    synchronized boolean isUp() {
        return isUp;
    }

    /** Returns when the peer has acknowledged the number, is down, or the deadline has passed. */
    synchronized void await(long number, long deadline) throws InterruptedException {
        long left = deadline - System.nanoTime();
        while (isUp && told < number && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
    }

    @Override
    public void close() {
        isClosed = true;
        wake();
    }

    /**
     * Sends everything that the peer lacks, page by page.
     *
     * @param mustSpeak whether to send a page even if it is empty, because the peer may have lost its data; a link that
     *     is woken all the time still sends one with each heartbeat
     * @return whether the peer was reached, or nothing had to be sent
     */
    public boolean exchange(boolean mustSpeak) {
        try {
            boolean speaks = mustSpeak || heard == null || isHeartbeatDue();
            if (heard == null) {
                heard = new MergeAck("", carts.head()); // the peer's answer contains its real offset
            }
            CartChanges changes = carts.changesAfter(heard.received(), heard.incarnation());
            while (speaks || !changes.carts().isEmpty()) {
                speaks = tell(changes);
                changes = carts.changesAfter(heard.received(), heard.incarnation());
            }
            told(changes.upTo());
            return true;
        } catch (RuntimeException e) {
            failed(e);
            return false;
        }
    }

    /** Sends one page and returns whether another must follow, even an empty one. */
    private boolean tell(CartChanges changes) {
        heard = client.tell(changes);
        boolean isOurDiskOld = heard.received() > changes.upTo();
        if (isOurDiskOld) {
            LOG.log(Level.WARNING, LogEvent.named("old-disk").with("peer", name).with("heard", heard.received()));
            carts.beginAnew();
            heard = new MergeAck(heard.incarnation(), carts.head());
        }
        reached();
        told(heard.received());
        return isOurDiskOld;
    }

    private synchronized boolean isHeartbeatDue() {
        return nanoTime.getAsLong() - spokenAt >= heartbeat.toNanos();
    }

    private void disconnect() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void told(long number) {
        told = number;
        notifyAll();
    }

    private synchronized void reached() {
        if (!isUp) {
            LOG.log(Level.INFO, LogEvent.named("peer-reached").with("peer", name));
        }
        isUp = true;
        spokenAt = nanoTime.getAsLong();
        isAbsenceLogged = false;
    }

    /** Every failure is retried: a link that gave up would leave the peer behind for good. */
    private synchronized void failed(RuntimeException e) {
        if (!isAbsenceLogged) {
            LOG.log(
                    Level.WARNING,
                    LogEvent.named("peer-away").with("peer", name).withText("reason", RootCause.messageOf(e)));
        }
        isAbsenceLogged = true;
        isUp = false;
        notifyAll();
    }
}
