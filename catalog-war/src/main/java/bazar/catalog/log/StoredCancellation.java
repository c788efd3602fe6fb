package bazar.catalog.log;

/**
 * A cancellation, and its place in the log.
 *
 * @param lsn of the entry that recorded it
 */
public record StoredCancellation(long lsn, CancellationImage cancellation) {
    public MultisetHash.Row row() {
        return MultisetHash.Row.of("cancellation", lsn, cancellation.orderId(), cancellation.cancelledAt());
    }
}
