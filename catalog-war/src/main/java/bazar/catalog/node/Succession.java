package bazar.catalog.node;

import bazar.catalog.CatalogConfig;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.storage.CatalogDatabase;
import bazar.shared.logging.LogEvent;
import bazar.shared.node.CannotStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Decides whether this node may be the primary. A disk that was last a secondary's is refused: there is a primary
 * already, or was one with later commits. Only {@code bazar.catalog.take-over} permits it. That key names the epoch
 * which was followed, so it takes effect once.
 */
@ApplicationScoped
public class Succession {
    private static final Logger LOG = System.getLogger(Succession.class.getName());

    private final CatalogConfig config;
    private final CatalogDatabase catalogDatabase;

    @Inject
    public Succession(
            @ConfigProperties(prefix = "bazar.catalog") CatalogConfig config, CatalogDatabase catalogDatabase) {
        this.config = config;
        this.catalogDatabase = catalogDatabase;
    }

    protected Succession() {
        this(null, null);
    }

    /** Returns if this node may be the primary; otherwise ends the process. */
    public void claim() {
        refusal(catalogDatabase.followedEpoch(), catalogDatabase.held(), config.takeOver())
                .ifPresent(reason -> {
                    throw CannotStart.because(reason);
                });
        if (catalogDatabase.followedEpoch() > 0) {
            takeOver(catalogDatabase.held());
        }
    }

    /** Returns the reason why this node may not be the primary; empty if it may. */
    public static Optional<String> refusal(long followed, ReplicaState held, Optional<Integer> word) {
        if (followed == 0) {
            return Optional.empty();
        }
        if (!held.isReadable()) {
            return Optional.of("The disk of this primary was last a secondary's, and holds a part of the store only.");
        }
        boolean isMeant = word.filter(epoch -> epoch == followed).isPresent();
        return isMeant
                ? Optional.empty()
                : Optional.of(
                        "The disk of this primary was last a secondary's: another node is the primary, or was. Set"
                                + " bazar.catalog.primary=false to run this one as the secondary. If the primary's disk"
                                + " is lost for good, end all other catalogs and set bazar.catalog.take-over="
                                + followed
                                + '.');
    }

    /** Commits the pending entries, because the former primary may have committed them. */
    private void takeOver(ReplicaState held) {
        LOG.log(
                Level.WARNING,
                LogEvent.named("taken-over")
                        .with("epoch", held.epoch())
                        .with("lsn", held.last().lsn()));
        catalogDatabase.advance(held.store(), held.epoch(), List.of(), List.of(), held.pending());
    }
}
