package bazar.order.carts.storage;

/**
 * What a server answers that was told changes.
 *
 * @param incarnation its own
 * @param received up to where it has heard of the other's changes, without a gap
 */
public record MergeAck(String incarnation, long received) {}
