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
 * What the primary knows of one secondary, and so what to send it next and when: what it lacks of the log, the rows as a snapshot
 * where the log does not reach back or it holds another history, the entries in flight, and word of what is committed.
 *
 * <p>While it is in sync each message leases it the reading, for a time counted from its own last answer; here it counts from
 * when that came, which is later, and a margin longer. So whoever answers no more is waited for no longer than that. While an
 * entry is awaited from it, no lease reaches beyond one duration from when that was first sent, so that no write waits longer
 * than that for one who answers and does not acknowledge.
 */
public final class Follower {
    private static final Logger LOG = System.getLogger(Follower.class.getName());

    /** The notice of a commit waits this long for an entry to travel with. */
    private static final long LINGER_NANOS = Duration.ofMillis(1).toNanos();

    /** In characters of the entries' changes, or of rows: some 1,500 books. */
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
     * @param head what is committed
     * @param wake called when something is to be sent sooner than was thought; must return at once
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

    /** Its name, once it has said it; until then its address. */
    public synchronized String name() {
        return name;
    }

    /** When the next message is due, by the clock given; at once if that has passed. */
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
     * The next message. One of which nothing is known is first asked what it has. The log and the rows are read while nobody waits
     * for this object: neither the writer nor who asks for the status may hang on a disk that others read. One thread calls this,
     * and says what became of the message.
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

    /** What the next message is made from. */
    private record View(ReplicaAck state, Checkpoint head, List<LogPosition> inFlight, SnapshotScan scan) {}

    private synchronized View view() {
        return new View(state, head, inFlight.stream().map(LogEntry::position).toList(), scan);
    }

    private synchronized Message question() {
        return request(head.position(), List.of());
    }

    /**
     * What goes on from there, as far as it is committed by now.
     *
     * @param agreed null if the log does not go on from what it has
     * @return empty if it is to get a snapshot now
     */
    private synchronized Optional<Message> goOn(LogPosition agreed, List<LogEntry> committed) {
        needsSnapshot = agreed == null || !isRightSoFar();
        if (needsSnapshot && !isMember) {
            return Optional.empty();
        }
        if (agreed == null) { // what is on its disk counts until the log says that it does not
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
            LOG.log(
                    Level.WARNING,
                    "event=snapshot-needed node=" + name + " lsn="
                            + state.applied().lsn() + (isLogSound ? "" : " damaged=log"));
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

    /** Its latest position from which the log can go on; null if there is none. */
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

    /** Whether its rows, as far as they are known of the entries it has applied and are of one LSN, are the same too. */
    private boolean isRightSoFar() {
        if (state.readableFrom() != null) {
            return true;
        }
        Checkpoint known = state.applied().position().equals(head.position())
                ? head
                : recent.at(state.applied().position()).orElse(state.applied());
        return state.applied().equals(known);
    }

    /** As many as can be stored well within the time that an answer is waited for, but one at least. */
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

    /** May have been granted a lease that lasts until then. */
    private void leaseUntil(long end) {
        if (end - leaseEnd > 0) {
            leaseEnd = end;
        }
    }

    /** @throws Superseded if it knows of commits that are not this primary's */
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

    /** Its epoch is over. */
    synchronized void close() {
        isClosed = true;
        releaseLog();
    }

    /** It may have restarted: nothing is known of it until it says. A snapshot goes on if it says that it has come as far. */
    synchronized void lost() {
        lastExchange = nanoTime.getAsLong();
        state = null;
        failing = true;
    }

    /** It is left behind with the next commit, and gets no lease from now on. */
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

    /** @param isInSync whether it belongs to those that a write waits for, from this commit on */
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

    /** It joins with the next commit, and is given as long to acknowledge that as one that has a lease. */
    synchronized void join() {
        isMember = true;
        leaseUntil(
                nanoTime.getAsLong() + settings.lease().plus(settings.margin()).toNanos());
    }

    /** @return whether this is that process of it, which stops and serves nothing more */
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

    /** Whether a write need not wait for it any longer. */
    synchronized boolean mayBeLeft(long now) {
        boolean isSilent = departed != null || failing || isAwaited();
        return (isSilent || isUnfit()) && !mayRead(now);
    }

    /** Whether it turned out not to hold what those in sync must. */
    private boolean isUnfit() {
        boolean isLacking = state != null && !isComplete() && !settings.acks().mayLag();
        return needsSnapshot || isLacking;
    }

    /** Whether it is being left behind and has a lease nevertheless: the commit has to wait for that. */
    synchronized boolean leavesWithLease(long now) {
        return leaving && mayRead(now);
    }

    /** Whether it may be answering reads, under a lease. */
    private boolean mayRead(long now) {
        return departed == null && now - leaseEnd < 0;
    }

    /**
     * Whether it could be in sync with the next commit: if it takes what it is sent and lacks no more than one message brings, the
     * commit waits for that. Were it to hold all first, it could be a commit behind for as long as there is another.
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

    /** Whether it has ever answered. */
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

    /** Whether it holds all that is committed, though perhaps it does not know yet that it is. */
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
