package bazar.catalog.log;

/** A position in the log. Equal positions mean equal logs up to there, because each hash covers the one before it. */
public record LogPosition(long lsn, String hash) {
    /** The position before the first entry. */
    public static final LogPosition START = new LogPosition(0, "");

    /** Returns the entry that follows this position. */
    public LogEntry next(long epoch, Changes changes) {
        return LogEntry.of(epoch, lsn + 1, hash, changes.toJson());
    }
}
