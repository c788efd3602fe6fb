package bazar.catalog.replication.primary;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.replication.storage.CommittedLog;
import bazar.catalog.replication.storage.LogRetention;
import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.ReadLease;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.shared.logging.LogEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The primary's view of one secondary. It decides what to send next and when: committed entries that the secondary
 * lacks, entries in flight, the commit position, or a snapshot if the log does not reach back far enough or the
 * histories differ.
 *
 * <p>Each message grants an in-sync secondary a read lease, counted from the secondary's last answer. The primary
 * counts it from the arrival of that answer, which is later, and adds a margin. A write therefore waits for a silent
 * secondary no longer than that. While an entry is unacknowledged, no lease extends beyond one duration after the entry
 * was first sent. So a secondary that answers but does not acknowledge cannot delay a write for longer either.
 */
public final class Follower {
    private static final Logger LOG = System.getLogger(Follower.class.getName());

    /** How long a commit position may wait for an entry to travel with. */
    private static final long LINGER_NANOS = Duration.ofMillis(1).toNanos();

    /** In characters of changes or rows; some 1,500 books. */
    private static final int PAGE_LENGTH = 250_000;

    private final String url;
    private final Epoch epoch;
    private final CommittedLog log;
    private final ReplicationSettings settings;
    private final LongSupplier nanoTime;
    private final Runnable wake;
    private final Deque<LogEntry> inFlight = new ArrayDeque<>();
    private final RecentCommits recent;

    private Checkpoint head;
    private String name;
    private ReplicaAck state;
    private long appliedLsn;
    private long heldLsn = Long.MAX_VALUE;
    private boolean isAdvancing;
    private SnapshotScan scan;
    private long scans;
    private Optional<LogRetention.Hold> logHeld = Optional.empty();
    private boolean needsSnapshot;
    private boolean isMember;
    private boolean inSync;
    private boolean leaving;
    private boolean failing;
    private boolean isClosed;
    private String answering;
    private String departed;
    private long awaitedSince;
    private long leaseEnd;
    private long lastExchange;
    private long lastCommit;

    /**
     * @param head the last committed entry
     * @param wake called when a message is due earlier than {@link #dueAt} said; must return at once
     */
    Follower(
            String url,
            Epoch epoch,
            Checkpoint head,
            CommittedLog log,
            ReplicationSettings settings,
            LongSupplier nanoTime,
            Runnable wake) {
        this.url = url;
        this.name = url;
        this.epoch = epoch;
        this.head = head;
        this.log = log;
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.wake = wake;
        this.recent = new RecentCommits(settings.pageSize(), PAGE_LENGTH);
        this.lastExchange = nanoTime.getAsLong();
        this.lastCommit = lastExchange;
        this.leaseEnd = lastExchange;
    }

    public String url() {
        return url;
    }

    /** Returns the secondary's name; its address until it has answered. */
    public synchronized String name() {
        return name;
    }

    /** Returns when the next message is due, by the clock given; a time that has passed means at once. */
    public synchronized long dueAt() {
        if (failing) {
            return lastExchange + settings.retryDelay().toNanos();
        }
        if (needsSnapshot && isMember) {
            return lastExchange + settings.retryDelay().toNanos();
        }
        if (isUrgent()) {
            return lastExchange;
        }
        boolean isCurrent = state.applied().equals(head);
        return isCurrent ? lastExchange + settings.heartbeat().toNanos() : lastCommit + LINGER_NANOS;
    }

    /**
     * Returns the next message. A secondary whose state is unknown is first sent a request without entries. The log and
     * the rows are read outside the lock, so that a slow disk holds up neither the writer nor a status request. Only
     * the link's thread calls this, and it reports the result of each message.
     */
    public Message next() {
        View view = view();
        if (view.state == null) {
            return question();
        }
        if (view.scan != null) {
            return view.scan.next(view.state);
        }
        LogPosition agreed = agreed(view);
        List<LogEntry> committed = agreed == null ? List.of() : committedAfter(agreed, view.head);
        boolean isSound = committed.stream().allMatch(LogEntry::intact);
        return goOn(isSound ? agreed : null, committed)
                .orElseGet(() -> beginScan(isSound).next(view.state));
    }

    /** A consistent copy of what the next message is made from. */
    private record View(ReplicaAck state, Checkpoint head, List<LogPosition> inFlight, SnapshotScan scan) {}

    private synchronized View view() {
        return new View(state, head, inFlight.stream().map(LogEntry::position).toList(), scan);
    }

    private synchronized Message question() {
        return request(head.position(), List.of());
    }

    /**
     * Returns a request that continues the secondary's log.
     *
     * @param agreed null if the log cannot continue from what the secondary holds
     * @return empty if the secondary needs a snapshot and may be sent one
     */
    private synchronized Optional<Message> goOn(LogPosition agreed, List<LogEntry> committed) {
        needsSnapshot = agreed == null || !isRightSoFar();
        if (needsSnapshot && !isMember) {
            return Optional.empty();
        }
        if (agreed == null) { // a member's disk counts until a commit has removed it from the in-sync set
            return Optional.of(question());
        }
        boolean isCommitted = agreed.lsn() <= head.lsn();
        return Optional.of(request(isCommitted ? agreed : head.position(), withInFlight(agreed, committed)));
    }

    private SnapshotScan beginScan(boolean isLogSound) {
        LogRetention.Hold held = log.keepAfter(log.held().applied().lsn());
        SnapshotScan begun = new SnapshotScan(epoch, ++scans, log, settings.pageSize(), PAGE_LENGTH);
        synchronized (this) {
            releaseLog();
            logHeld = Optional.of(held);
            scan = begun;
            if (isClosed) {
                releaseLog();
            }
            LogEvent event = LogEvent.named("snapshot-needed")
                    .with("node", name)
                    .with("lsn", state.applied().lsn());
            LOG.log(Level.WARNING, isLogSound ? event : event.with("damaged", "log"));
        }
        return begun;
    }

    private void releaseLog() {
        logHeld.ifPresent(LogRetention.Hold::close);
        logHeld = Optional.empty();
    }

    private ReplicationRequest request(LogPosition committed, List<LogEntry> entries) {
        return new ReplicationRequest(
                epoch.store(),
                epoch.number(),
                head,
                committed,
                entries,
                lease(),
                settings.acks().mayLag());
    }

    /** Returns the secondary's latest position from which the log can continue; null if there is none. */
    private LogPosition agreed(View view) {
        for (LogPosition position :
                List.of(view.state.last(), view.state.applied().position())) {
            boolean isKnown = position.equals(view.head.position()) || view.inFlight.contains(position);
            if (isKnown || position.lsn() < view.head.lsn() && log.goesOnFrom(position)) {
                return position;
            }
        }
        return null;
    }

    /**
     * Whether the secondary's digest equals the primary's at the same entry. An entry whose digest is no longer known
     * passes, and so do rows that are not of one LSN yet.
     */
    private boolean isRightSoFar() {
        if (state.readableFrom() != null) {
            return true;
        }
        Checkpoint known = state.applied().position().equals(head.position())
                ? head
                : recent.at(state.applied().position()).orElse(state.applied());
        return state.applied().equals(known);
    }

    /** A page is small enough to be stored well within the read timeout. */
    private List<LogEntry> committedAfter(LogPosition position, Checkpoint upTo) {
        return position.lsn() < upTo.lsn() ? log.after(position.lsn(), settings.pageSize(), PAGE_LENGTH) : List.of();
    }

    private static int lengthOf(Collection<LogEntry> entries) {
        return entries.stream().mapToInt(entry -> entry.changes().length()).sum();
    }

    private List<LogEntry> withInFlight(LogPosition agreed, List<LogEntry> committed) {
        List<LogEntry> entries = new ArrayList<>(committed);
        boolean reachesHead = committed.isEmpty()
                ? agreed.lsn() >= head.lsn()
                : committed.get(committed.size() - 1).lsn() == head.lsn();
        if (reachesHead) {
            inFlight.stream().filter(entry -> entry.lsn() > agreed.lsn()).forEach(entries::add);
        }
        return entries;
    }

    private ReadLease lease() {
        long awaited = isAwaited() ? Math.max(0, lastExchange - awaitedSince) : 0;
        Duration lasting = settings.lease().minusNanos(awaited);
        if (!inSync || departed != null || needsSnapshot || !isComplete() || lasting.toMillis() <= 0) {
            return null;
        }
        leaseUntil(lastExchange + lasting.plus(settings.margin()).toNanos());
        return new ReadLease(state.asking(), lasting.toMillis());
    }

    /** Records that the secondary may hold a lease until then. */
    private void leaseUntil(long end) {
        if (end - leaseEnd > 0) {
            leaseEnd = end;
        }
    }

    /** @throws Superseded if the secondary has commits that this primary lacks */
    synchronized void answered(ReplicaAck answer) {
        lastExchange = nanoTime.getAsLong();
        name = answer.node();
        failing = false;
        answering = answer.asking().process();
        if (!answering.equals(departed)) {
            departed = null;
        }
        state = answer;
        isAdvancing = answer.last().lsn() > heldLsn;
        heldLsn = answer.last().lsn();
        appliedLsn = answer.applied().lsn();
        if (answer.applied().lsn() > head.lsn()) {
            throw new Superseded(name + " has committed entries up to LSN "
                    + answer.applied().lsn() + "; this disk ends at " + head.lsn());
        }
        if (scan != null && (scan.isOver(answer) || !scan.goesOn(answer))) {
            scan = null;
        }
        if (scan == null && isComplete()) {
            releaseLog();
        }
    }

    synchronized void close() {
        isClosed = true;
        releaseLog();
    }

    /**
     * Forgets the state, because the secondary may have restarted. A snapshot continues if the next answer shows that
     * its pages are still installed.
     */
    synchronized void lost() {
        lastExchange = nanoTime.getAsLong();
        state = null;
        failing = true;
    }

    /** Removes the secondary from the in-sync set with the next commit; no lease is granted from now on. */
    synchronized void leave() {
        inSync = false;
        leaving = true;
    }

    synchronized void offer(LogEntry entry) {
        if (!isAwaited()) {
            awaitedSince = nanoTime.getAsLong();
        }
        inFlight.add(entry);
        wake.run();
    }

    /** @param isInSync whether writes wait for this secondary from this commit on */
    synchronized void committed(Checkpoint committed, boolean isInSync) {
        lastCommit = nanoTime.getAsLong();
        recent.add(head, committed, lengthOf(inFlight));
        head = committed;
        inFlight.clear();
        inSync = isInSync;
        isMember = isInSync;
        leaving = false;
        wake.run();
    }

    /**
     * Adds the secondary to the in-sync set with the next commit. It gets as long to acknowledge as one that holds a
     * lease.
     */
    synchronized void join() {
        isMember = true;
        leaseUntil(
                nanoTime.getAsLong() + settings.lease().plus(settings.margin()).toNanos());
    }

    /** @return whether this secondary runs as that process; the process is stopping and answers no more reads */
    synchronized boolean depart(String process) {
        boolean isIt = isProcess(process);
        if (isIt) {
            departed = process;
        }
        return isIt;
    }

    synchronized boolean isProcess(String process) {
        return process.equals(answering);
    }

    /** Whether a write may commit without this secondary. */
    synchronized boolean mayBeLeft(long now) {
        boolean isSilent = departed != null || failing || isAwaited();
        return (isSilent || isUnfit()) && !mayRead(now);
    }

    /** Whether the secondary lacks something that every in-sync secondary must hold. */
    private boolean isUnfit() {
        boolean isLacking = state != null && !isComplete() && !settings.acks().mayLag();
        return needsSnapshot || isLacking;
    }

    /** Whether the secondary is being removed but still holds a lease, for which the commit has to wait. */
    synchronized boolean leavesWithLease(long now) {
        return leaving && mayRead(now);
    }

    /** Whether the secondary may be answering reads under a lease. */
    private boolean mayRead(long now) {
        return departed == null && now - leaseEnd < 0;
    }

    /**
     * Whether the secondary may join the in-sync set with the next commit. It need not hold everything yet: it must
     * make progress and lack no more than one message carries, and the commit waits for that. Were it required to hold
     * everything, it could stay one commit behind for as long as writes arrive.
     */
    synchronized boolean mayJoin() {
        boolean mayGetNewEntries = departed == null && scan == null && !failing && state != null;
        return mayGetNewEntries && isRightSoFar() && (isComplete() || isAdvancing && lacksLittle());
    }

    private boolean lacksLittle() {
        return recent.at(state.last()).isPresent();
    }

    synchronized boolean holds(LogEntry entry) {
        return state != null && state.last().equals(entry.position());
    }

    synchronized long leaseEnd() {
        return leaseEnd;
    }

    synchronized boolean isHeard() {
        return answering != null;
    }

    synchronized boolean isFailing() {
        return failing;
    }

    synchronized FollowerStatus status(boolean isInSync) {
        String progress = failing || state == null ? "away" : isInSync ? FollowerStatus.IN_SYNC : "catching-up";
        return new FollowerStatus(name, url, progress, appliedLsn);
    }

    private boolean isUrgent() {
        return state == null || scan != null || !isComplete() || isAwaited();
    }

    private boolean isAwaited() {
        return !inFlight.isEmpty() && !holds(inFlight.getLast());
    }

    /** Whether the secondary holds every committed entry, though it may not know yet that they are committed. */
    private boolean isComplete() {
        return state != null
                && (state.last().equals(head.position())
                        || state.applied().position().equals(head.position())
                        || isInFlight(state.last()));
    }

    private boolean isInFlight(LogPosition position) {
        return inFlight.stream().anyMatch(entry -> entry.position().equals(position));
    }
}
