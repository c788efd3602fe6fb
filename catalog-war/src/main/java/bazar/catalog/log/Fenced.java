package bazar.catalog.log;

/**
 * The disk is not in the state from which the entry or epoch was decided, because another writer has changed it.
 * Nothing was written.
 */
public final class Fenced extends RuntimeException {
    /**
     * @param epoch the epoch that was expected on the disk
     * @param position the last applied entry that was expected on the disk
     */
    public Fenced(long epoch, LogPosition position) {
        super("the disk is not at LSN " + position.lsn() + " of epoch " + epoch
                + " any more: another epoch, or another process, has written to it");
    }
}
