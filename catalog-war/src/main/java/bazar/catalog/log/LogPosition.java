package bazar.catalog.log;

/** A place in the log. Equal positions mean equal logs up to there, because each hash covers the one before it. */
public record LogPosition(long lsn, String hash) {
    /** Before the first entry. */
    public static final LogPosition START = new LogPosition(0, "");

    /** The entry that follows here. */
    public LogEntry next(long epoch, Changes changes) {
        return LogEntry.of(epoch, lsn + 1, hash, changes.toJson());
    }
}
