package bazar.order.carts.storage;

/**
 * The acknowledgement of a page of replication.
 *
 * @param incarnation the receiver's own incarnation
 * @param received the offset up to which the receiver has all of the sender's changes
 */
public record MergeAck(String incarnation, long received) {}
