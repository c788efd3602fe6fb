package bazar.simulation.history;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What a client did or was told. */
public sealed interface Observation {
    /** A reader reads one thing after the other. */
    record ReadBegan(String reader, long book) implements Observation {}

    /**
     * @param stock below 0 if the answer was that there is no such book
     * @param asOf the LSN that the answer says it is current to
     */
    record ReadEnded(String reader, long book, int stock, long asOf) implements Observation {}

    /** Of the books on a topic; by one who reads one thing after the other. */
    record SearchBegan(String reader, String topic) implements Observation {}

    /** @param editions of the books in the list, by id */
    record SearchEnded(String reader, String topic, Map<Long, Integer> editions) implements Observation {}

    /**
     * A book is to be another edition from now on, on a topic; or to be no more. One change of the shelf after the other, each until it is done.
     *
     * @param topic null if it is to be no more
     */
    record ShelfChangeBegan(long book, int edition, String topic) implements Observation {}

    record ShelfChanged() implements Observation {}

    /**
     * Copies came.
     *
     * @param isDone false if nobody knows whether they did
     */
    record DeliveryEnded(long book, int copies, boolean isDone) implements Observation {}

    /** However often it is repeated, an order begins once. */
    record OrderBegan(String order, List<Line> lines) implements Observation {}

    /**
     * A buyer may be told so again.
     *
     * @param id what the store calls the order
     * @param asOf the LSN that the answer says it is current to, if it is that of a write
     */
    record OrderSold(String order, String id, List<Line> lines, OptionalLong asOf) implements Observation {}

    record OrderRefused(String order) implements Observation {}

    /** An order is asked for, for the first time or once more. */
    record OrderAsked(String order) implements Observation {}

    /** The key of an order that is sold was used for something else. */
    record KeyReused(String order, boolean isRefused) implements Observation {}

    /**
     * However often it is repeated, a cancellation begins once.
     *
     * @param order as the store calls it, here as in what becomes of it
     */
    record CancelBegan(String order) implements Observation {}

    /** @param asOf the LSN that the answer says it is current to */
    record OrderCancelled(String order, long asOf) implements Observation {}

    record CancelRefused(String order) implements Observation {}

    /** By one who looks at one order after the other, each of which somebody was told of. */
    record LookBegan(String reader, String order) implements Observation {}

    record OrderShown(String reader, String order, boolean isCancelled) implements Observation {}

    record OrderDenied(String reader, String order) implements Observation {}

    /** @param copies other ones each time that the book is put into this cart */
    record PutBegan(String cart, long book, int copies) implements Observation {}

    /**
     * @param attempts how often it was asked for
     * @param isDone false if it was refused
     */
    record PutEnded(String cart, long book, int copies, int attempts, boolean isDone) implements Observation {}

    /** By somebody who was shown the book in the cart, and at the server that had shown it. */
    record RemoveBegan(String cart, long book) implements Observation {}

    record RemoveEnded(String cart, long book, boolean isDone) implements Observation {}

    record DeleteBegan(String cart) implements Observation {}

    record DeleteEnded(String cart, boolean isDone) implements Observation {}

    /** One day after the other, all as long as each other. */
    record DayBegan(int number) implements Observation {}

    /** Somebody was told that there is no such cart. */
    record CartDenied(String cart) implements Observation {}

    /**
     * However often it is repeated, a checkout begins once.
     *
     * @param seen copies by book, as the buyer was shown them
     */
    record CheckoutBegan(String order, String cart, Map<Long, Integer> seen) implements Observation {}
}
