package bazar.catalog.log;

/** The disk is not as it was when the entry, or the epoch, was decided: somebody else has written to it since. Nothing was changed. */
public final class Fenced extends RuntimeException {
    /**
     * @param epoch that the disk was thought to be in
     * @param position that its rows were thought to be at
     */
    public Fenced(long epoch, LogPosition position) {
        super("the disk is not at LSN " + position.lsn() + " of epoch " + epoch
                + " any more: another epoch, or another process, has written to it");
    }
}
