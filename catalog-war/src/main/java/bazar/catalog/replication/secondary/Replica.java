package bazar.catalog.replication.secondary;

import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
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
import bazar.catalog.visibility.ReadGate;
import bazar.shared.log.AsOf;
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
 * A secondary's side of replication. It holds each entry durably as <em>pending</em> before it acknowledges, and applies it
 * only when told that it was committed; until then reads of what the entry touches are not its to answer (PacificA,
 * MSR-TR-2008-25, and CRAQ). An entry of a newer epoch replaces a pending one it contradicts: the older primary died before
 * committing it, and nobody has seen it.
 *
 * <p>It answers reads under a lease only. While it has one, nothing commits that it does not hold; once it has none, the primary
 * may have left it behind. Where reads may lag it needs none, but must have reached the primary's head once: the beginning of the log
 * is a store without books.
 */
public final class Replica {
    private static final Logger LOG = System.getLogger(Replica.class.getName());

    private final String node;
    private final String process;
    private final ReplicaStorage storage;
    private final ReadGate visibility;
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
     * @param node its name, for people
     * @param process another after each start
     * @param nanoTime a clock that does not stop, as {@link ElapsedTime}; the one of what it shows
     */
    public Replica(String node, String process, ReplicaStorage storage, ReadGate visibility, LongSupplier nanoTime) {
        this.node = node;
        this.process = process;
        this.storage = storage;
        this.visibility = visibility;
        this.nanoTime = nanoTime;
        recall();
    }

    public String process() {
        return process;
    }

    /**
     * Takes what the primary sends.
     *
     * @return what this replica has now; the primary goes on from there
     * @throws Unavailable if the disk fails; it goes on with a later message
     * @throws Refused if the message is a stranger's, from an older epoch, or damaged
     */
    public synchronized ReplicaAck receive(Message message) {
        try {
            if (!failure.isEmpty()) {
                recall(); // a step that failed may have happened
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

    /** Goes on from what the disk holds, and from no snapshot that was begun. */
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
            LOG.log(Level.ERROR, "event=disk-failed reason=\"" + reason + '"');
        }
        failure = reason;
        return new Unavailable("The disk of this replica fails.", 1, e);
    }

    private void handle(Message message) {
        check(message);
        if (message instanceof SnapshotPage page) {
            install(page);
        } else if (message instanceof ReplicationRequest request) {
            boolean goesOnFromLog = !request.entries().isEmpty(); // a mere question leaves a snapshot as it is
            if (held.isPartial() && goesOnFromLog) {
                recall();
            }
            advance(request);
            show(request);
        }
    }

    /** Shows nothing more, whatever lease it has: this node is stopping. */
    public synchronized void leave() {
        leaving = true;
        visibility.hide();
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
            LOG.log(Level.ERROR, "event=other-store-refused held=" + held.store() + " offered=" + store);
        }
    }

    private void advance(ReplicationRequest request) {
        for (LogEntry entry : request.entries()) {
            if (!entry.intact()) {
                LOG.log(Level.ERROR, "event=damaged-entry-refused lsn=" + entry.lsn());
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

    /** An older epoch's entry that the primary has not committed, or has committed another one in place of. */
    private static boolean isContradicted(LogEntry pending, ReplicationRequest request) {
        boolean replaced = request.entries().stream()
                .anyMatch(entry -> entry.lsn() <= pending.lsn() && entry.epoch() > pending.epoch());
        return replaced
                || pending.epoch() < request.epoch()
                        && pending.lsn() > request.head().lsn();
    }

    /** Those that continue the log from here without a gap; what is held already does not. */
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

    /** The pending entries that are the ones the primary committed. */
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
            visibility.hide();
            return;
        }
        boolean isCurrent = holds(request.head());
        hasCaughtUp = hasCaughtUp || isCurrent;
        AsOf asOf = new AsOf(request.epoch(), held.applied().lsn());
        List<String> dirty = held.pending().stream()
                .flatMap(entry -> Changes.parse(entry.changes()).keys().stream())
                .toList();
        if (request.mayLag() && hasCaughtUp) {
            visibility.show(request.store(), asOf, dirty);
        } else if (lease != null && isCurrent) {
            visibility.showUntil(request.store(), asOf, dirty, end(lease));
        } else {
            visibility.hide();
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

    /** Whether this very entry is held here, or what was committed after it. */
    private boolean holds(Checkpoint head) {
        return held.applied().lsn() > head.lsn()
                || held.applied().position().equals(head.position())
                || held.pending().stream().anyMatch(entry -> entry.position().equals(head.position()));
    }

    /** False if what is applied here is not what the primary has committed. */
    private boolean agreesWith(ReplicationRequest request) {
        boolean sameLsn = held.applied().lsn() == request.head().lsn();
        boolean sameCommitted = held.applied().lsn() == request.committed().lsn();
        boolean agrees = (!sameLsn || held.applied().equals(request.head()))
                && (!sameCommitted || held.applied().position().equals(request.committed()));
        if (!agrees) {
            LOG.log(
                    Level.ERROR,
                    "event=replica-differs lsn=" + held.applied().lsn() + " here=" + held.applied() + " primary="
                            + request.head());
        }
        return agrees;
    }

    private void install(SnapshotPage page) {
        if (!page.answering().equals(answered) || !page.continues(snapshot)) {
            throw Refused.outOfOrder();
        }
        visibility.hide();
        if (page.number() == 1) {
            LOG.log(Level.INFO, "event=snapshot-begun lsn=" + page.label().lsn());
            hasCaughtUp = false;
            storage.begin(page.store(), page.epoch());
        }
        storage.install(page);
        if (page.end() != null) {
            storage.end(page);
            LOG.log(Level.INFO, "event=snapshot-installed lsn=" + page.label().lsn());
        }
        held = storage.held();
        snapshot = page.progress();
    }
}
