package bazar.simulation.history;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What a client did, or which answer it received. */
public sealed interface Observation {
    /** A reader has one read in progress at a time. */
    record ReadBegan(String reader, long book) implements Observation {}

    /**
     * @param stock below 0 if the answer denied the book
     * @param asOf the LSN of the answer's as-of
     */
    record ReadEnded(String reader, long book, int stock, long asOf) implements Observation {}

    /** A list of the books on a topic; a reader has one search in progress at a time. */
    record SearchBegan(String reader, String topic) implements Observation {}

    /** @param editions the editions in the list, by book id */
    record SearchEnded(String reader, String topic, Map<Long, Integer> editions) implements Observation {}

    /**
     * A change of a book's edition and topic, or its removal, begins. Changes happen one at a time.
     *
     * @param topic null for a removal
     */
    record ShelfChangeBegan(long book, int edition, String topic) implements Observation {}

    record ShelfChanged() implements Observation {}

    /**
     * A delivery of copies ended.
     *
     * @param isDone false if its outcome is unknown
     */
    record DeliveryEnded(long book, int copies, boolean isDone) implements Observation {}

    /** An order begins once, however often it is repeated. */
    record OrderBegan(String order, List<Line> lines) implements Observation {}

    /**
     * A buyer received this answer, perhaps repeatedly.
     *
     * @param id the store's id of the order
     * @param asOf the LSN of the answer's as-of, if the answer is that of a write
     */
    record OrderSold(String order, String id, List<Line> lines, OptionalLong asOf) implements Observation {}

    record OrderRefused(String order) implements Observation {}

    /** An order is requested, for the first time or again. */
    record OrderAsked(String order) implements Observation {}

    /** The key of a sold order was used for another purchase. */
    record KeyReused(String order, boolean isRefused) implements Observation {}

    /**
     * A cancellation begins once, however often it is repeated.
     *
     * @param order the store's id of the order, as in all observations of its cancellation
     */
    record CancelBegan(String order) implements Observation {}

    /** @param asOf the LSN of the answer's as-of */
    record OrderCancelled(String order, long asOf) implements Observation {}

    record CancelRefused(String order) implements Observation {}

    /** A reader looks at an order whose sale was acknowledged; it has one look in progress at a time. */
    record LookBegan(String reader, String order) implements Observation {}

    record OrderShown(String reader, String order, boolean isCancelled) implements Observation {}

    record OrderDenied(String reader, String order) implements Observation {}

    /** @param copies another number for each put of the book into this cart */
    record PutBegan(String cart, long book, int copies) implements Observation {}

    /**
     * @param attempts the number of requests
     * @param isDone false if the put was refused
     */
    record PutEnded(String cart, long book, int copies, int attempts, boolean isDone) implements Observation {}

    /** The client has seen the book in the cart, and sends the removal to the server that showed it. */
    record RemoveBegan(String cart, long book) implements Observation {}

    record RemoveEnded(String cart, long book, boolean isDone) implements Observation {}

    record DeleteBegan(String cart) implements Observation {}

    record DeleteEnded(String cart, boolean isDone) implements Observation {}

    /** Days begin one after another and are equally long. */
    record DayBegan(int number) implements Observation {}

    /** The answer denied that the cart exists. */
    record CartDenied(String cart) implements Observation {}

    /**
     * A checkout begins once, however often it is repeated.
     *
     * @param seen copies by book, as the buyer was shown them
     */
    record CheckoutBegan(String order, String cart, Map<Long, Integer> seen) implements Observation {}
}
