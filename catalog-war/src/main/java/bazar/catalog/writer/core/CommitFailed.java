package bazar.catalog.writer.core;

/** A commit failed: the disk's state is unknown, so the epoch ends and the next one starts from what the disk holds. */
public final class CommitFailed extends RuntimeException {
    CommitFailed(Throwable cause) {
        super("the entry could not be committed", cause);
    }
}
