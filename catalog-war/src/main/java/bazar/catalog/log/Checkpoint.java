package bazar.catalog.log;

/**
 * A checkpoint: the last committed entry and the digest of all rows after it.
 *
 * @param digest {@link MultisetHash} of all rows: equal on replicas that hold the same rows
 */
public record Checkpoint(long lsn, String hash, String digest) {
    /** The state of an empty disk. */
    public static final Checkpoint START = of(LogPosition.START, MultisetHash.EMPTY);

    public static Checkpoint of(LogPosition position, MultisetHash rows) {
        return new Checkpoint(position.lsn(), position.hash(), rows.toString());
    }

    public LogPosition position() {
        return new LogPosition(lsn, hash);
    }
}
