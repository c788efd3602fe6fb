package bazar.catalog.replication.primary;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogEntry;
import bazar.catalog.replication.storage.CommittedLog;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.time.Timer;
import bazar.shared.logging.LogEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The primary's replication in one epoch, and its in-sync set: the secondaries that hold every committed entry and that
 * a write waits for (as Kafka's ISR; PacificA, MSR-TR-2008-25). A secondary that does not acknowledge is removed once
 * its lease has ended, by an entry that commits together with the waiting ones. A secondary that has caught up joins by
 * an entry that it acknowledges itself.
 */
public class Replication implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Replication.class.getName());
    private static final Duration SHORTEST_WATCH = Duration.ofMillis(10);

    private final List<Follower> followers = new ArrayList<>();
    private final ReplicationSettings settings;
    private final LongSupplier nanoTime;
    private final Timer timer;
    private final long oldLeasesEnd;
    private final Deque<LogEntry> inFlight = new ArrayDeque<>();
    private final Set<String> heldUpBy = new TreeSet<>();
    private final CompletableFuture<Void> superseded = new CompletableFuture<>();
    private final CompletableFuture<Void> allHeard = new CompletableFuture<>();

    private final Map<String, CompletableFuture<Void>> departures = new HashMap<>();

    private List<String> inSync;
    private List<String> committedInSync;

    /** Completes once the entries in flight are held. An entry sent after that gets a future of its own. */
    private CompletableFuture<Set<String>> held = CompletableFuture.completedFuture(Set.of());

    private Runnable inSyncDue = () -> {};
    private boolean watching;
    private boolean isClosed;

    /**
     * @param inSync addresses of the in-sync secondaries of the previous epoch; their leases may still be valid
     * @param nanoTime a monotonic clock; one that stops while the machine sleeps only prolongs waits
     */
    public Replication(List<String> inSync, ReplicationSettings settings, LongSupplier nanoTime, Timer timer) {
        this.inSync = List.copyOf(inSync);
        this.committedInSync = this.inSync;
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.timer = timer;
        this.oldLeasesEnd =
                nanoTime.getAsLong() + settings.lease().plus(settings.margin()).toNanos();
    }

    /**
     * Adds a secondary. The caller sends it the follower's messages and reports the answers here.
     *
     * @param wake called when a message is due earlier than {@link Follower#dueAt} said; must return at once
     */
    public synchronized Follower follow(String url, Epoch epoch, ReplicaState held, CommittedLog log, Runnable wake) {
        Follower follower = new Follower(url, epoch, held.applied(), log, settings, nanoTime, wake);
        if (inSync.contains(url)) {
            follower.join();
            follower.committed(held.applied(), true);
        }
        followers.add(follower);
        return follower;
    }

    /** @param due called whenever {@link #inSyncFromNow} is not empty; must return at once */
    public synchronized void begin(Runnable due) {
        inSyncDue = due;
    }

    /** Stops all decisions: entries in flight never commit in this epoch. */
    @Override
    public synchronized void close() {
        isClosed = true;
        followers.forEach(Follower::close);
    }

    /** Completes, always exceptionally, once this node learns that it is not the primary any more. */
    public CompletionStage<Void> superseded() {
        return superseded;
    }

    /** Completes once every secondary has answered: then no secondary knows of later commits. */
    public synchronized CompletionStage<Void> allHeard() {
        if (followers.stream().allMatch(Follower::isHeard)) {
            allHeard.complete(null);
        }
        return allHeard;
    }

    /**
     * Sends an entry to all secondaries.
     *
     * @param newInSync the in-sync set from this entry on; null if it does not change
     * @return completes once enough in-sync secondaries hold the entry and all in flight before it; with the names of
     *     the secondaries that did not acknowledge at once
     */
    public synchronized CompletionStage<Set<String>> replicate(LogEntry entry, List<String> newInSync) {
        if (newInSync != null) {
            change(newInSync);
        }
        inFlight.add(entry);
        followers.forEach(follower -> follower.offer(entry));
        if (held.isDone()) {
            held = new CompletableFuture<>();
        }
        CompletionStage<Set<String>> result = held;
        noticed();
        return result;
    }

    /**
     * Returns how many entries can be in flight: one batch of writes, and one entry for each secondary that is removed
     * meanwhile.
     */
    public synchronized int mostInFlight() {
        Stream<String> known = Stream.concat(inSync.stream(), followers.stream().map(Follower::url));
        return 1 + (int) known.distinct().count();
    }

    public synchronized void committed(Checkpoint head) {
        committedInSync = inSync;
        departures
                .entrySet()
                .removeIf(departure -> !inSync.contains(departure.getKey())
                        && departure.getValue().complete(null));
        inFlight.clear();
        heldUpBy.clear();
        followers.forEach(follower -> follower.committed(head, inSync.contains(follower.url())));
    }

    /**
     * Returns the in-sync set that should hold from the next entry on; empty if the present one should. No secondary
     * joins while entries are in flight.
     */
    public synchronized Optional<List<String>> inSyncFromNow() {
        long now = nanoTime.getAsLong();
        List<String> wanted = new ArrayList<>();
        for (String url : inSync) {
            boolean isGone =
                    followerAt(url).map(follower -> follower.mayBeLeft(now)).orElse(now - oldLeasesEnd >= 0);
            if (!isGone) {
                wanted.add(url);
            }
        }
        if (inFlight.isEmpty()) {
            followers.stream()
                    .filter(follower -> !inSync.contains(follower.url()) && follower.mayJoin())
                    .forEach(follower -> wanted.add(follower.url()));
        }
        return wanted.equals(inSync) ? Optional.empty() : Optional.of(wanted);
    }

    public void answered(Follower follower, ReplicaAck state) {
        boolean wasAway = follower.isFailing();
        try {
            follower.answered(state);
        } catch (Superseded e) {
            superseded.completeExceptionally(e);
            return;
        }
        if (wasAway) {
            LOG.log(
                    Level.INFO,
                    LogEvent.named("secondary-back")
                            .with("node", follower.name())
                            .with("lsn", state.last().lsn()));
        }
        allHeard();
        noticed();
    }

    public void failed(Follower follower, String cause) {
        if (!follower.isFailing()) {
            LOG.log(
                    Level.WARNING,
                    LogEvent.named("secondary-away")
                            .with("node", follower.name())
                            .withText("cause", cause));
        }
        follower.lost();
        noticed();
    }

    /** Fences this primary, because a secondary knows a later epoch. */
    public void refused(Follower follower, String reason) {
        superseded.completeExceptionally(new Superseded(follower.name() + " refuses: " + reason));
    }

    /** Fences this primary, because the store has another one. */
    public void rivalled(String reason) {
        superseded.completeExceptionally(Superseded.byRival(reason));
    }

    /**
     * Deregisters a process of a secondary that is stopping and answers no more reads. No write waits for it from now
     * on.
     *
     * @return completes once the secondary has left the in-sync set; empty if no secondary runs as that process
     */
    public synchronized Optional<CompletionStage<Void>> depart(String process) {
        Optional<Follower> departing =
                followers.stream().filter(follower -> follower.depart(process)).findFirst();
        noticed();
        if (departing.isEmpty()) {
            return Optional.empty();
        }
        boolean isInSync = committedInSync.contains(departing.get().url());
        CompletableFuture<Void> left = new CompletableFuture<>();
        if (isInSync) {
            departures.put(departing.get().url(), left);
        } else {
            left.complete(null);
        }
        return Optional.of(left);
    }

    public synchronized List<FollowerStatus> status() {
        return followers.stream()
                .map(follower -> follower.status(inSync.contains(follower.url())))
                .toList();
    }

    private synchronized void noticed() {
        if (isClosed) {
            return;
        }
        noteWhoHoldsUp();
        settle();
        watch();
        if (inSyncFromNow().isPresent()) {
            inSyncDue.run();
        }
    }

    private void change(List<String> newInSync) {
        for (Follower follower : followers) {
            boolean was = inSync.contains(follower.url());
            boolean is = newInSync.contains(follower.url());
            if (is && !was) {
                follower.join();
                LOG.log(Level.INFO, LogEvent.named("secondary-joins").with("node", follower.name()));
            } else if (was && !is) {
                follower.leave();
                if (!inFlight.isEmpty()) {
                    heldUpBy.add(follower.name());
                }
                LOG.log(Level.WARNING, LogEvent.named("secondary-left-behind").with("node", follower.name()));
            }
        }
        inSync = List.copyOf(newInSync);
    }

    private void noteWhoHoldsUp() {
        if (!inFlight.isEmpty()) {
            members()
                    .filter(follower -> follower.isFailing() && !follower.holds(inFlight.getLast()))
                    .forEach(follower -> heldUpBy.add(follower.name()));
            leavingWithLease().forEach(follower -> heldUpBy.add(follower.name()));
        }
    }

    private void settle() {
        if (!inFlight.isEmpty()) {
            long holding = members()
                    .filter(follower -> follower.holds(inFlight.getLast()))
                    .count();
            boolean isHeld = holding >= settings.acks().neededOf(inSync.size());
            if (isHeld && leavingWithLease().findAny().isEmpty()) {
                held.complete(Set.copyOf(heldUpBy));
            }
        }
    }

    /** Checks again when the next lease ends, for as long as a secondary may have to be removed then. */
    private void watch() {
        boolean isNeeded = !inFlight.isEmpty() || members().anyMatch(Follower::isFailing);
        OptionalLong end = Stream.concat(members(), leavingWithLease())
                .mapToLong(Follower::leaseEnd)
                .min();
        if (watching || !isNeeded || end.isEmpty()) {
            return;
        }
        watching = true;
        Duration delay = Duration.ofNanos(end.getAsLong() - nanoTime.getAsLong());
        timer.after(delay.compareTo(SHORTEST_WATCH) < 0 ? SHORTEST_WATCH : delay, this::watched);
    }

    private void watched() {
        synchronized (this) {
            watching = false;
        }
        noticed();
    }

    private Stream<Follower> members() {
        return followers.stream().filter(follower -> inSync.contains(follower.url()));
    }

    /**
     * Members to be removed that hold a lease. An answer that arrived between the decision to remove one and its
     * removal has granted it another lease.
     */
    private Stream<Follower> leavingWithLease() {
        long now = nanoTime.getAsLong();
        return followers.stream().filter(follower -> follower.leavesWithLease(now));
    }

    private Optional<Follower> followerAt(String url) {
        return followers.stream().filter(follower -> follower.url().equals(url)).findFirst();
    }
}
