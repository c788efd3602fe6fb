package bazar.shared.backup;

import bazar.shared.logging.LogEvent;
import bazar.shared.problem.RootCause;
import bazar.shared.problem.Unavailable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * A copy of this node's database, made while the database is in use. The copy's last transactions are recovered only
 * when it is opened. So it is opened once, and its state is read from the copy itself.
 *
 * <p>There is at most one copy, below the node's data directory.
 */
public final class OnlineBackup {
    private static final Logger LOG = System.getLogger(OnlineBackup.class.getName());
    private static final int RETRY_AFTER_SECONDS = 60;

    private final DerbyCopy copy;
    private final Lock turn = new ReentrantLock();

    public OnlineBackup(DataSource database, Path dataDirectory) {
        this.copy = new DerbyCopy(database, dataDirectory);
    }

    /** Reads facts from the open copy. */
    @FunctionalInterface
    public interface Look<R> {
        R at(DataSource copy) throws SQLException;
    }

    /**
     * Replaces the previous copy.
     *
     * @throws BackupUnderway if another call is in progress
     * @throws Unavailable if the copy fails; its files are removed then
     */
    public <R> R make(Look<R> look) {
        return inTurn(() -> {
            copy.remove();
            try {
                copy.make();
                R seen = copy.inspect(look);
                LOG.log(Level.INFO, LogEvent.named("backup-made").with("copy", seen));
                return seen;
            } catch (SQLException | RuntimeException e) {
                removeAfter(e);
                throw e;
            }
        });
    }

    /**
     * Removes the copy if there is one.
     *
     * @throws BackupUnderway if another call is in progress
     */
    public void remove() {
        inTurn(() -> {
            copy.remove();
            return null;
        });
    }

    private <R> R inTurn(Step<R> step) {
        if (!turn.tryLock()) {
            throw new BackupUnderway();
        }
        try {
            return step.take();
        } catch (SQLException | IOException e) {
            String reason = RootCause.messageOf(e);
            LOG.log(Level.WARNING, LogEvent.named("backup-failed").withText("reason", reason));
            throw new Unavailable("The database could not be copied: " + reason, RETRY_AFTER_SECONDS, e);
        } finally {
            turn.unlock();
        }
    }

    private void removeAfter(Exception failure) {
        try {
            copy.remove();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private interface Step<R> {
        R take() throws SQLException, IOException;
    }
}
