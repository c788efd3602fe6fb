package bazar.frontend.lease;

import bazar.frontend.lease.core.Grant;
import bazar.frontend.lease.core.LeaseAttempt;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.RootCause;
import jakarta.ws.rs.core.Response.Status;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;

/** Logs changes of the lease, each once, however often a request fails. */
final class LeaseLog {
    private static final Logger LOG = System.getLogger(LeaseKeeper.class.getName());

    private boolean isLossLogged;
    private boolean isConflictLogged;

    void gained(Grant grant, URI from) {
        isLossLogged = false;
        isConflictLogged = false;
        LOG.log(
                Level.INFO,
                "event=lease-gained from=" + from + " grant=" + grant.grant() + " store=" + grant.store() + " epoch="
                        + grant.epoch() + " floor=" + grant.floor());
    }

    void lost(List<String> refusals) {
        if (!isLossLogged) {
            isLossLogged = true;
            LOG.log(Level.WARNING, "event=no-lease refusals=\"" + String.join("; ", refusals) + '"');
        }
    }

    /** Logs that a primary has an old or wiped disk, as it has learnt from this node's request. */
    void refused(LeaseAttempt leaseAttempt, URI by, RuntimeException reason) {
        if (!isConflictLogged
                && reason instanceof RemoteProblem answer
                && answer.problem().status() == Status.CONFLICT.getStatusCode()) {
            isConflictLogged = true;
            LOG.log(
                    Level.ERROR,
                    "event=primary-outdated catalog=" + by + " known-store=" + leaseAttempt.store() + " known-epoch="
                            + leaseAttempt.epoch() + " reason=\"" + RootCause.messageOf(reason) + '"');
        }
    }

    void handedBack(URI to) {
        LOG.log(Level.INFO, "event=lease-handed-back to=" + to);
    }

    void notHandedBack(URI to, RuntimeException reason) {
        LOG.log(Level.INFO, "event=lease-not-handed-back to=" + to + " reason=\"" + RootCause.messageOf(reason) + '"');
    }
}
