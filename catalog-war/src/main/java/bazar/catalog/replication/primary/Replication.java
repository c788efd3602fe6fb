package bazar.catalog.replication.primary;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogEntry;
import bazar.catalog.replication.storage.CommittedLog;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.time.Timer;
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
 * One epoch's replication, and who is in sync: the secondaries that hold all that is committed, and that a write waits for. Who
 * does not acknowledge is left behind once its lease has run out, by an entry that commits together with those that wait; who
 * has caught up joins by an entry that it acknowledges like the others (PacificA, MSR-TR-2008-25).
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

    /** Of the entries in flight that were not held yet when they were sent; one that comes later is held on its own account. */
    private CompletableFuture<Set<String>> held = CompletableFuture.completedFuture(Set.of());

    private Runnable inSyncDue = () -> {};
    private boolean watching;
    private boolean isClosed;

    /**
     * @param inSync addresses of those that were in sync when the former epoch ended; their leases may still last
     * @param nanoTime a clock that neither stops nor jumps
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
     * A secondary to keep up to date. Whoever does asks what to send it and reports what it answers.
     *
     * @param wake called when something is to be sent sooner than was thought; must return at once
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

    /** @param due called whenever {@link #inSyncFromNow} has something to say; must return at once */
    public synchronized void begin(Runnable due) {
        inSyncDue = due;
    }

    /** Looks after nobody any more: what is in flight never commits in this epoch. */
    @Override
    public synchronized void close() {
        isClosed = true;
        followers.forEach(Follower::close);
    }

    /** Completes, exceptionally, when this node turns out to be the primary no more. */
    public CompletionStage<Void> superseded() {
        return superseded;
    }

    /** Completes once every secondary has answered: then none knows of anything later. */
    public synchronized CompletionStage<Void> allHeard() {
        if (followers.stream().allMatch(Follower::isHeard)) {
            allHeard.complete(null);
        }
        return allHeard;
    }

    /**
     * Sends an entry.
     *
     * @param newInSync who is in sync from this entry on; null if that stays as it is
     * @return completes once as many of those in sync as must hold it, and all in flight before it; with the names of who did not
     *     answer at once
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

    /** How many entries can be in flight: one that is decided, and one for each secondary that is left behind meanwhile. */
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

    /** Who should be in sync from the next entry on; empty if that is as it should be. While entries wait, nobody joins. */
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

    /** A secondary has answered. */
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
                    () -> "event=secondary-back node=" + follower.name() + " lsn="
                            + state.last().lsn());
        }
        allHeard();
        noticed();
    }

    /** A message to a secondary was not answered. */
    public void failed(Follower follower, String cause) {
        if (!follower.isFailing()) {
            LOG.log(Level.WARNING, () -> "event=secondary-away node=" + follower.name() + " cause=\"" + cause + "\"");
        }
        follower.lost();
        noticed();
    }

    /** A secondary knows of a later epoch. */
    public void refused(Follower follower, String reason) {
        superseded.completeExceptionally(new Superseded(follower.name() + " refuses: " + reason));
    }

    /** There is another primary of this store. */
    public void rivalled(String reason) {
        superseded.completeExceptionally(Superseded.byRival(reason));
    }

    /**
     * A process of a secondary stops in good order and serves nothing more; no write waits for it.
     *
     * @return completes once it is not in sync any more; empty if no secondary is known by that process
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
                LOG.log(Level.INFO, () -> "event=secondary-joins node=" + follower.name());
            } else if (was && !is) {
                follower.leave();
                if (!inFlight.isEmpty()) {
                    heldUpBy.add(follower.name());
                }
                LOG.log(Level.WARNING, () -> "event=secondary-left-behind node=" + follower.name());
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

    /** Looks again when the next lease has run out, as long as somebody may have to be left behind then. */
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

    /** An answer that came after it was decided to leave them behind, and before that was done, had them granted another lease. */
    private Stream<Follower> leavingWithLease() {
        long now = nanoTime.getAsLong();
        return followers.stream().filter(follower -> follower.leavesWithLease(now));
    }

    private Optional<Follower> followerAt(String url) {
        return followers.stream().filter(follower -> follower.url().equals(url)).findFirst();
    }
}
