package bazar.catalog.reads.core;

/** This node may not answer this read, but the primary may. */
public final class NotReadableHere extends RuntimeException {
    NotReadableHere() {
        super("not visible at this replica", null, false, false);
    }
}
