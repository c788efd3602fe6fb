package bazar.catalog.replication;

import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import java.util.ArrayList;
import java.util.List;

/** What the primary knows of one secondary, and so what to send it next. */
final class Follower {
    private final String store;
    private final long epoch;
    private final CommittedLog log;
    private final int pageSize;
    private LogPosition head;
    private ReplicaState state;

    Follower(String store, long epoch, LogPosition head, CommittedLog log, int pageSize) {
        this.store = store;
        this.epoch = epoch;
        this.head = head;
        this.log = log;
        this.pageSize = pageSize;
    }

    /**
     * The next message: what it lacks of the committed log and then, if that is all, the entry in flight. A secondary of which
     * nothing is known is first asked what it has.
     *
     * @param inFlight null if there is none
     * @throws Diverged if it holds another history
     */
    ReplicationRequest next(LogEntry inFlight) {
        if (state == null) {
            return new ReplicationRequest(store, epoch, head.lsn(), head, List.of());
        }
        LogPosition agreed = agreed();
        List<LogEntry> entries = new ArrayList<>(agreed.equals(head) ? List.of() : log.after(agreed.lsn(), pageSize));
        if (inFlight != null && entries.size() < pageSize) {
            entries.add(inFlight);
        }
        return new ReplicationRequest(store, epoch, head.lsn(), agreed, entries);
    }

    private LogPosition agreed() {
        for (LogPosition position : List.of(state.last(), state.applied())) {
            boolean known = position.equals(head) || position.lsn() == 0;
            if (known || position.lsn() < head.lsn() && log.contains(position)) {
                return position;
            }
        }
        throw new Diverged(state.applied());
    }

    void answered(ReplicaState answer) {
        state = answer;
    }

    /** It may have restarted: nothing is known of it until it says. */
    void lost() {
        state = null;
    }

    void committed(LogPosition position) {
        head = position;
    }

    boolean holds(LogEntry entry) {
        return state != null && state.last().equals(entry.position());
    }

    /** Whether it holds all that is committed, though perhaps it does not know yet that it is. */
    boolean isComplete() {
        return state != null && state.last().lsn() >= head.lsn();
    }

    /** Whether there is nothing to tell it. */
    boolean isCurrent() {
        return state != null && state.applied().equals(head);
    }
}
