package bazar.catalog.replication.secondary;

import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.replication.primary.Acks;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.replication.storage.ReplicaStorage;
import bazar.catalog.replication.wire.LeaseAnchor;
import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.ReadLease;
import bazar.catalog.replication.wire.Refused;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.catalog.replication.wire.SnapshotPage;
import bazar.catalog.replication.wire.SnapshotProgress;
import bazar.shared.log.AsOf;
import bazar.shared.logging.LogEvent;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.RootCause;
import bazar.shared.problem.Unavailable;
import bazar.shared.time.ElapsedTime;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The secondary's side of replication. It stores each entry as <em>pending</em> before it acknowledges, and applies an
 * entry once it is known to be committed. Until then it answers no reads of what the entry touches (PacificA,
 * MSR-TR-2008-25; CRAQ, USENIX ATC 2009). An entry of a newer epoch replaces a pending one that it contradicts: the
 * older primary died before it committed that one, so no reader has seen it.
 *
 * <p>The secondary answers reads only under a lease. While the lease is valid, nothing commits that this secondary does
 * not hold; afterwards the primary may have removed it from the in-sync set. Where {@link Acks} lets reads lag it needs
 * no lease, but must have caught up with the primary once since it started: an empty log is a store without books.
 */
public final class Replica {
    private static final Logger LOG = System.getLogger(Replica.class.getName());

    private final String node;
    private final String process;
    private final ReplicaStorage storage;
    private final ReadGate readGate;
    private final LongSupplier nanoTime;
    private ReplicaState held;
    private SnapshotProgress snapshot;
    private LeaseAnchor answered;
    private ReadLease lease;
    private boolean hasCaughtUp;
    private boolean leaving;
    private String strangerLogged = "";
    private String failure = "";

    /**
     * @param node the node's name, for people
     * @param process differs after each start
     * @param nanoTime the clock of the read gate: a monotonic one that includes time asleep, as {@link ElapsedTime}
     */
    public Replica(String node, String process, ReplicaStorage storage, ReadGate readGate, LongSupplier nanoTime) {
        this.node = node;
        this.process = process;
        this.storage = storage;
        this.readGate = readGate;
        this.nanoTime = nanoTime;
        recall();
    }

    public String process() {
        return process;
    }

    /**
     * Handles a message of the primary.
     *
     * @return what this replica now holds, from which the primary continues
     * @throws Unavailable if the disk fails; a later message starts again from what the disk holds
     * @throws Refused if the message is of another store, of an older epoch, damaged or out of order
     */
    public synchronized ReplicaAck receive(Message message) {
        try {
            if (!failure.isEmpty()) {
                recall(); // the step that failed may have been committed
            }
            handle(message);
        } catch (ProblemException refused) {
            throw refused;
        } catch (RuntimeException e) {
            throw failed(e);
        }
        failure = "";
        answered = new LeaseAnchor(process, nanoTime.getAsLong());
        Long readableFrom = held.isReadable() ? null : held.readableFrom();
        return new ReplicaAck(node, held.applied(), held.last(), answered, readableFrom, snapshot);
    }

    /** Starts again from what the disk holds. A snapshot that was begun is abandoned. */
    private void recall() {
        if (storage.held().isPartial()) {
            storage.abandon();
        }
        held = storage.held();
        snapshot = null;
        hasCaughtUp = hasCaughtUp && !held.applied().equals(Checkpoint.START);
    }

    private Unavailable failed(RuntimeException e) {
        String reason = RootCause.messageOf(e);
        if (!reason.equals(failure)) {
            LOG.log(Level.ERROR, LogEvent.named("disk-failed").withText("reason", reason));
        }
        failure = reason;
        return new Unavailable("The disk of this replica fails.", e);
    }

    private void handle(Message message) {
        check(message);
        if (message instanceof SnapshotPage page) {
            install(page);
        } else if (message instanceof ReplicationRequest request) {
            boolean goesOnFromLog = !request.entries().isEmpty(); // a request without entries does not end a snapshot
            if (held.isPartial() && goesOnFromLog) {
                recall();
            }
            advance(request);
            show(request);
        }
    }

    /** Closes the read gate for good, whatever lease is held, because this node is stopping. */
    public synchronized void leave() {
        leaving = true;
        readGate.close();
    }

    private void check(Message message) {
        if (held.store() != null && !held.store().equals(message.store())) {
            logStranger(message.store());
            throw Refused.otherStore(held.store());
        }
        if (message.epoch() < held.epoch()) {
            throw Refused.olderEpoch(held.epoch());
        }
    }

    private void logStranger(String store) {
        if (!store.equals(strangerLogged)) {
            strangerLogged = store;
            LOG.log(
                    Level.ERROR,
                    LogEvent.named("other-store-refused")
                            .with("held", held.store())
                            .with("offered", store));
        }
    }

    private void advance(ReplicationRequest request) {
        for (LogEntry entry : request.entries()) {
            if (!entry.intact()) {
                LOG.log(Level.ERROR, LogEvent.named("damaged-entry-refused").with("lsn", entry.lsn()));
                throw Refused.damaged(entry.lsn());
            }
        }
        List<LogEntry> kept = new ArrayList<>(held.pending());
        List<LogEntry> discard = new ArrayList<>(kept);
        kept.removeIf(entry -> isContradicted(entry, request));
        discard.removeAll(kept);
        LogPosition last = kept.isEmpty()
                ? held.applied().position()
                : kept.get(kept.size() - 1).position();
        List<LogEntry> append = following(last, request.entries());
        List<LogEntry> pending = Stream.concat(kept.stream(), append.stream()).toList();
        List<LogEntry> apply = committedOf(pending, request);
        boolean nothingNew = discard.isEmpty() && append.isEmpty() && apply.isEmpty();
        if (!nothingNew || request.epoch() > held.epoch()) {
            Checkpoint applied = storage.advance(request.store(), request.epoch(), discard, append, apply);
            held = held.advanced(
                    request.store(), request.epoch(), applied, pending.subList(apply.size(), pending.size()));
        }
    }

    /**
     * Whether this pending entry is of an older epoch and was not committed: either it is beyond the primary's head, or
     * an entry of a newer epoch takes its place.
     */
    private static boolean isContradicted(LogEntry pending, ReplicationRequest request) {
        boolean replaced = request.entries().stream()
                .anyMatch(entry -> entry.lsn() <= pending.lsn() && entry.epoch() > pending.epoch());
        return replaced
                || pending.epoch() < request.epoch()
                        && pending.lsn() > request.head().lsn();
    }

    /** Returns the entries that continue the log from this position without a gap; those already held are skipped. */
    private static List<LogEntry> following(LogPosition position, List<LogEntry> entries) {
        List<LogEntry> following = new ArrayList<>();
        LogPosition last = position;
        for (LogEntry entry : entries) {
            if (entry.follows(last)) {
                following.add(entry);
                last = entry.position();
            }
        }
        return following;
    }

    /** Returns the pending entries that the primary has committed. */
    private static List<LogEntry> committedOf(List<LogEntry> pending, ReplicationRequest request) {
        long committed = pending.stream()
                .filter(entry -> entry.position().equals(request.committed())
                        || entry.position().equals(request.head().position())
                        || entry.lsn() <= request.head().lsn()
                                && request.entries().contains(entry))
                .mapToLong(LogEntry::lsn)
                .max()
                .orElse(0);
        return pending.stream().filter(entry -> entry.lsn() <= committed).toList();
    }

    private void show(ReplicationRequest request) {
        take(request.lease());
        if (leaving || !agreesWith(request) || !held.isReadable()) {
            readGate.close();
            return;
        }
        boolean isCurrent = holds(request.head());
        hasCaughtUp = hasCaughtUp || isCurrent;
        AsOf asOf = new AsOf(request.epoch(), held.applied().lsn());
        List<String> dirty = held.pending().stream()
                .flatMap(entry -> Changes.parse(entry.changes()).keys().stream())
                .toList();
        if (request.mayLag() && hasCaughtUp) {
            readGate.open(request.store(), asOf, dirty);
        } else if (lease != null && isCurrent) {
            readGate.openUntil(request.store(), asOf, dirty, end(lease));
        } else {
            readGate.close();
        }
    }

    private void take(ReadLease granted) {
        boolean isOurs = granted != null && granted.asking().process().equals(process);
        if (isOurs && (lease == null || end(granted) - end(lease) > 0)) {
            lease = granted;
        }
    }

    private static long end(ReadLease lease) {
        return lease.asking().at() + Duration.ofMillis(lease.millis()).toNanos();
    }

    /** Whether this replica holds this entry, or has applied a later one. */
    private boolean holds(Checkpoint head) {
        return held.applied().lsn() > head.lsn()
                || held.applied().position().equals(head.position())
                || held.pending().stream().anyMatch(entry -> entry.position().equals(head.position()));
    }

    /** Whether the applied entry agrees with what the primary has committed. */
    private boolean agreesWith(ReplicationRequest request) {
        boolean sameLsn = held.applied().lsn() == request.head().lsn();
        boolean sameCommitted = held.applied().lsn() == request.committed().lsn();
        boolean agrees = (!sameLsn || held.applied().equals(request.head()))
                && (!sameCommitted || held.applied().position().equals(request.committed()));
        if (!agrees) {
            LOG.log(
                    Level.ERROR,
                    LogEvent.named("replica-differs")
                            .with("lsn", held.applied().lsn())
                            .with("here", held.applied())
                            .with("primary", request.head()));
        }
        return agrees;
    }

    private void install(SnapshotPage page) {
        if (!page.answering().equals(answered) || !page.continues(snapshot)) {
            throw Refused.outOfOrder();
        }
        readGate.close();
        if (page.number() == 1) {
            LOG.log(
                    Level.INFO,
                    LogEvent.named("snapshot-begun").with("lsn", page.label().lsn()));
            hasCaughtUp = false;
            storage.begin(page.store(), page.epoch());
        }
        storage.install(page);
        if (page.end() != null) {
            storage.end(page);
            LOG.log(
                    Level.INFO,
                    LogEvent.named("snapshot-installed")
                            .with("lsn", page.label().lsn()));
        }
        held = storage.held();
        snapshot = page.progress();
    }
}
