package bazar.frontend.lease;

import static java.net.HttpURLConnection.HTTP_CONFLICT;

import bazar.frontend.lease.core.Grant;
import bazar.frontend.lease.core.LeaseAttempt;
import bazar.shared.logging.LogEvent;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.RootCause;
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
                LogEvent.named("lease-gained")
                        .with("from", from)
                        .with("grant", grant.grant())
                        .with("store", grant.store())
                        .with("epoch", grant.epoch())
                        .with("floor", grant.floor()));
    }

    void lost(List<String> refusals) {
        if (!isLossLogged) {
            isLossLogged = true;
            LOG.log(Level.WARNING, LogEvent.named("no-lease").withText("refusals", String.join("; ", refusals)));
        }
    }

    /** Logs that a primary has an old or wiped disk, as it has learnt from this node's request. */
    void refused(LeaseAttempt leaseAttempt, URI by, RuntimeException reason) {
        if (!isConflictLogged
                && reason instanceof RemoteProblem answer
                && answer.problem().status() == HTTP_CONFLICT) {
            isConflictLogged = true;
            LOG.log(
                    Level.ERROR,
                    LogEvent.named("primary-outdated")
                            .with("catalog", by)
                            .with("known-store", leaseAttempt.store())
                            .with("known-epoch", leaseAttempt.epoch())
                            .withText("reason", RootCause.messageOf(reason)));
        }
    }

    void handedBack(URI to) {
        LOG.log(Level.INFO, LogEvent.named("lease-handed-back").with("to", to));
    }

    void notHandedBack(URI to, RuntimeException reason) {
        LOG.log(
                Level.INFO,
                LogEvent.named("lease-not-handed-back").with("to", to).withText("reason", RootCause.messageOf(reason)));
    }
}
