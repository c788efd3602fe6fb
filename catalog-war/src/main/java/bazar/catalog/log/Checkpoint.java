package bazar.catalog.log;

/**
 * The last committed entry, and what all rows together amount to after it.
 *
 * @param digest {@link MultisetHash} of all rows: equal on replicas that hold the same
 */
public record Checkpoint(long lsn, String hash, String digest) {
    /** Of an empty disk. */
    public static final Checkpoint START = of(LogPosition.START, MultisetHash.EMPTY);

    public static Checkpoint of(LogPosition position, MultisetHash rows) {
        return new Checkpoint(position.lsn(), position.hash(), rows.toString());
    }

    public LogPosition position() {
        return new LogPosition(lsn, hash);
    }
}
