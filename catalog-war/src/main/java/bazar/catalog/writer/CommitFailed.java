package bazar.catalog.writer;

/** The database refused a commit: what it holds now is unknown, and whoever wrote must begin anew from what it finds there. */
public final class CommitFailed extends RuntimeException {
    CommitFailed(Throwable cause) {
        super("the entry could not be committed", cause);
    }
}
