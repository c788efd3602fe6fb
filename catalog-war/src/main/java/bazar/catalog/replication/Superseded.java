package bazar.catalog.replication;

/** This node is not the primary it takes itself for: others know of a later epoch, or of commits that are not on its disk. */
public final class Superseded extends RuntimeException {
    public Superseded(String reason) {
        super(reason, null, false, false);
    }
}
