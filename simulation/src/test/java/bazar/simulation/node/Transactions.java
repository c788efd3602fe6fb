package bazar.simulation.node;

import jakarta.persistence.PersistenceException;

/** What a node does to its disk, each all or nothing. The disk can be told to fail. */
public final class Transactions {
    private Failure next = Failure.NONE;
    private long failures;

    /** What the next transaction comes to. */
    public enum Failure {
        NONE,
        /** It fails and has not happened. */
        ROLLED_BACK,
        /** It fails, but has happened. */
        UNKNOWN
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
    }

    public void commit(Runnable transaction) {
        Failure now = next;
        next = Failure.NONE;
        failures += now == Failure.NONE ? 0 : 1;
        if (now == Failure.ROLLED_BACK) {
            throw new PersistenceException("the disk failed");
        }
        transaction.run();
        if (now == Failure.UNKNOWN) {
            throw new PersistenceException("the disk failed, perhaps too late");
        }
    }
}
