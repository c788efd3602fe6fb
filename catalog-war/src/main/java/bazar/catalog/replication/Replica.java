package bazar.catalog.replication;

import bazar.catalog.log.Changes;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.visibility.Visibility;
import bazar.shared.log.AsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A secondary's side of replication. It holds each entry durably as <em>pending</em> before it acknowledges, and applies it
 * only when told that it was committed; until then reads of what the entry touches are not its to answer (PacificA,
 * MSR-TR-2008-25, and CRAQ). An entry of a newer epoch replaces a pending one it contradicts: the older primary died before
 * committing it, and nobody has seen it.
 */
public final class Replica {
    private final ReplicaStorage storage;
    private final Visibility visibility;
    private HeldLog held;

    public Replica(ReplicaStorage storage, Visibility visibility) {
        this.storage = storage;
        this.visibility = visibility;
        this.held = storage.held();
    }

    /**
     * Takes what the primary sends.
     *
     * @return what this replica has now; the primary goes on from there
     * @throws Refused if the message is a stranger's, from an older epoch, or damaged
     */
    public synchronized ReplicaState receive(ReplicationRequest request) {
        check(request);
        List<LogEntry> kept = new ArrayList<>(held.pending());
        List<LogEntry> discard = new ArrayList<>(kept);
        kept.removeIf(entry -> isContradicted(entry, request));
        discard.removeAll(kept);
        List<LogEntry> append = following(lastOf(kept), request.entries());
        List<LogEntry> pending = Stream.concat(kept.stream(), append.stream()).toList();
        List<LogEntry> apply = committedOf(pending, request);
        boolean nothingNew = discard.isEmpty() && append.isEmpty() && apply.isEmpty();
        if (!nothingNew || request.epoch() > held.epoch()) {
            storage.advance(request.store(), request.epoch(), discard, append, apply);
            held = new HeldLog(
                    request.store(),
                    request.epoch(),
                    apply.isEmpty()
                            ? held.applied()
                            : apply.get(apply.size() - 1).position(),
                    pending.subList(apply.size(), pending.size()));
        }
        show(request);
        return new ReplicaState(held.applied(), held.last());
    }

    private void check(ReplicationRequest request) {
        if (held.store() != null && !held.store().equals(request.store())) {
            throw new Refused("This replica holds data of store " + held.store() + ".");
        }
        if (request.epoch() < held.epoch()) {
            throw new Refused("This replica has heard of epoch " + held.epoch() + ".");
        }
        for (LogEntry entry : request.entries()) {
            if (!entry.intact()) {
                throw new Refused("Entry " + entry.lsn() + " is damaged: its hash does not fit.");
            }
        }
    }

    /** An older epoch's entry that the primary has not committed, or has committed another one in place of. */
    private static boolean isContradicted(LogEntry pending, ReplicationRequest request) {
        boolean replaced = request.entries().stream()
                .anyMatch(entry -> entry.lsn() <= pending.lsn() && entry.epoch() > pending.epoch());
        return replaced || pending.epoch() < request.epoch() && pending.lsn() > request.head();
    }

    private LogPosition lastOf(List<LogEntry> pending) {
        return new HeldLog(held.store(), held.epoch(), held.applied(), pending).last();
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
                        || entry.lsn() <= request.head() && request.entries().contains(entry))
                .mapToLong(LogEntry::lsn)
                .max()
                .orElse(0);
        return pending.stream().filter(entry -> entry.lsn() <= committed).toList();
    }

    private void show(ReplicationRequest request) {
        boolean complete = held.last().lsn() >= request.head() && !contradicts(request.committed());
        if (complete) {
            visibility.show(
                    new AsOf(request.epoch(), held.applied().lsn()),
                    held.pending().stream()
                            .flatMap(entry -> Changes.parse(entry.changes()).keys().stream())
                            .toList());
        } else {
            visibility.hide();
        }
    }

    private boolean contradicts(LogPosition committed) {
        return committed.lsn() == held.applied().lsn() && !committed.equals(held.applied());
    }
}
