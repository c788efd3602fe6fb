package bazar.simulation.node;

import jakarta.persistence.PersistenceException;
import java.util.Optional;

/** A node's disk, written in atomic transactions. The next one can be made to fail. */
public final class Transactions {
    private Failure next = Failure.NONE;
    private long failures;
    private Optional<Runnable> late = Optional.empty();

    /** The outcome of the next transaction. */
    public enum Failure {
        NONE,
        /** Fails without effect. */
        ROLLED_BACK,
        /** Fails, but takes effect. */
        UNKNOWN,
        /** Fails, and takes effect some time later. */
        LATE
    }

    public void failNext(Failure how) {
        next = how;
    }

    /** Returns the number of failures so far. */
    public long failures() {
        return failures;
    }

    /** Clears pending failures: a new process finds a working disk. */
    public void mount() {
        next = Failure.NONE;
        late = Optional.empty();
    }

    /** Runs the late transaction unless it is fenced, and returns its outcome. */
    public Optional<String> catchUp() {
        Optional<Runnable> due = late;
        late = Optional.empty();
        return due.map(Transactions::outcomeOf);
    }

    private static String outcomeOf(Runnable transaction) {
        try {
            transaction.run();
            return "has written late";
        } catch (RuntimeException e) {
            return "would write too late: " + e.getMessage();
        }
    }

    public void commit(Runnable transaction) {
        Failure now = next;
        next = Failure.NONE;
        failures += now == Failure.NONE ? 0 : 1;
        if (now == Failure.ROLLED_BACK) {
            throw new PersistenceException("the disk failed");
        }
        if (now == Failure.LATE) {
            late = Optional.of(transaction);
            throw new PersistenceException("the disk does not answer");
        }
        transaction.run();
        if (now == Failure.UNKNOWN) {
            throw new PersistenceException("the disk failed, perhaps too late");
        }
    }
}
