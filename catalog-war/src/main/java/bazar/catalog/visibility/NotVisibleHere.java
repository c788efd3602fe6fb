package bazar.catalog.visibility;

/** This node may not answer this read, but the primary may. */
public final class NotVisibleHere extends RuntimeException {
    NotVisibleHere() {
        super("not visible at this replica", null, false, false);
    }
}
