package bazar.simulation.node;

import jakarta.persistence.PersistenceException;
import java.util.Optional;

/** What a node does to its disk, each all or nothing. The disk can be told to fail. */
public final class Transactions {
    private Failure next = Failure.NONE;
    private long failures;
    private Optional<Runnable> late = Optional.empty();

    /** What the next transaction comes to. */
    public enum Failure {
        NONE,
        /** It fails and has not happened. */
        ROLLED_BACK,
        /** It fails, but has happened. */
        UNKNOWN,
        /** It fails, and happens some time later. */
        LATE
    }

    public void failNext(Failure how) {
        next = how;
    }

    /** How often it has failed so far. */
    public long failures() {
        return failures;
    }

    /** A new process finds a disk that works. */
    public void mount() {
        next = Failure.NONE;
        late = Optional.empty();
    }

    /** What is late happens now, unless it finds that it is too late; returns what became of it. */
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
