package bazar.catalog.backup;

import bazar.catalog.storage.CatalogDatabase;
import bazar.shared.json.StrictJson;
import bazar.shared.logging.LogEvent;
import bazar.shared.node.CannotStart;
import bazar.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk that was filled from a backup while this node was down. The restore left a {@link NewIdentity} beside the
 * database.
 */
@ApplicationScoped
public class RestoredDatabase {
    private static final Logger LOG = System.getLogger(RestoredDatabase.class.getName());
    private static final String NOTE = "restored.json";

    private final CatalogDatabase catalogDatabase;

    @Inject
    public RestoredDatabase(CatalogDatabase catalogDatabase) {
        this.catalogDatabase = catalogDatabase;
    }

    protected RestoredDatabase() {
        this(null);
    }

    /**
     * Gives the store the new identity, if a restore left one, before the disk is used. It may safely be repeated after
     * a crash.
     */
    public void takeIdentity(Path dataDirectory) {
        Path note = dataDirectory.resolve(NOTE);
        try {
            if (Files.exists(note)) {
                NewIdentity identity = StrictJson.read(Files.readAllBytes(note), NewIdentity.class);
                catalogDatabase.become(identity.store(), identity.epoch());
                Files.delete(note);
                LOG.log(Level.INFO, LogEvent.named("restored").with("store", identity.store()));
            }
        } catch (IOException | ProblemException e) {
            throw CannotStart.because("The file " + note + ", left by a restore, cannot be used: " + e.getMessage());
        }
    }
}
