package bazar.catalog.replication;

import bazar.catalog.log.LogPosition;
import bazar.catalog.replication.storage.CommittedLog;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.Refused;
import bazar.catalog.replication.wire.ReplicationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Detects a second primary of the same store. The two meet when one sends replication messages to the other. The sender
 * ends. So does this node if the sender has committed entries that this log lacks: then there are two histories, and an
 * operator has to choose.
 */
@ApplicationScoped
public class RivalPrimaries {
    private final CurrentReplication office;
    private final CommittedLog log;

    @Inject
    public RivalPrimaries(CurrentReplication office, CommittedLog log) {
        this.office = office;
        this.log = log;
    }

    protected RivalPrimaries() {
        this(null, null);
    }

    /**
     * Refuses the message if this node is the primary.
     *
     * @throws Refused if it is
     */
    void meet(Message message) {
        office.get().ifPresent(term -> {
            ReplicaState held = log.held();
            boolean isSameStore = message.store().equals(held.store());
            if (isSameStore
                    && message instanceof ReplicationRequest request
                    && !isOurs(request.head().position(), held)) {
                term.rivalled("a primary of this store has decided entries up to LSN "
                        + request.head().lsn() + " which are not in the log here");
            }
            throw isSameStore ? Refused.twoPrimaries(held.epoch()) : Refused.otherPrimary(held.store());
        });
    }

    private boolean isOurs(LogPosition position, ReplicaState held) {
        return position.equals(held.applied().position())
                || position.lsn() < held.applied().lsn() && log.goesOnFrom(position);
    }
}
