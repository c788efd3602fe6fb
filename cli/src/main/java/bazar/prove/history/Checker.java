package bazar.prove.history;

import bazar.prove.history.calls.Call;
import bazar.prove.history.calls.Finished;
import bazar.prove.history.calls.Operation;
import bazar.prove.history.calls.Operation.Buy;
import bazar.prove.history.calls.Operation.Cancel;
import bazar.prove.history.calls.Operation.ChangePrice;
import bazar.prove.history.calls.Operation.OnBook;
import bazar.prove.history.calls.Operation.ReadOrder;
import bazar.prove.history.calls.Operation.Reissue;
import bazar.prove.history.calls.Operation.Search;
import bazar.prove.history.calls.Outcome.BookSeen;
import bazar.prove.history.calls.Outcome.Bought;
import bazar.prove.history.calls.Outcome.ListSeen;
import bazar.prove.history.calls.Outcome.OrderSeen;
import bazar.prove.history.calls.Outcome.OrdersListed;
import bazar.prove.history.calls.Outcome.OrdersTaken;
import bazar.prove.history.calls.Outcome.Refused;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Topic;
import bazar.prove.history.rules.Rule;
import bazar.prove.history.rules.Violation;
import bazar.prove.history.versions.Copies;
import bazar.prove.history.versions.Count;
import bazar.prove.history.versions.Known;
import bazar.prove.history.versions.Sequence;
import bazar.prove.history.versions.Versions;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks what clients did and saw by the {@link Rule}s, while it happens. It knows nothing of how the store works.
 *
 * <p>Its input is the order in which calls began and ended. When a call begins, the checker remembers what was known
 * then. When the call ends, its answer must lie between that and what is possible by then. So the checker keeps only
 * what the calls in flight need, however long the history is.
 */
public final class Checker {
    private final Map<Long, BookHistory> books = new LinkedHashMap<>();
    private final Map<Topic, Listing> listings = new EnumMap<>(Topic.class);
    private final Orders orders = new Orders();

    private final Map<Long, BookHistory.Due> dueOfBooks = new HashMap<>();
    private final Map<Long, List<Known>> dueOfLists = new HashMap<>();

    public Checker(Collection<Shelf> shelves) {
        shelves.forEach(shelf -> books.put(shelf.book(), new BookHistory(shelf)));
        for (Topic topic : Topic.values()) {
            listings.put(topic, new Listing(topic, shelves));
        }
    }

    public void begun(Call call) {
        note(call.number(), call.operation());
        if (call.operation() instanceof Buy buy) {
            bookOf(buy).copies().sold().begin();
        } else if (call.operation() instanceof Cancel cancel) {
            bookOf(cancel).copies().returned().begin();
            orders.beginCancelling(cancel.order());
        } else if (call.operation() instanceof ChangePrice change) {
            bookOf(change).price().begin(change.cents());
        } else if (call.operation() instanceof Reissue reissue) {
            bookOf(reissue).editions().begin(reissue.edition());
            listings.values().forEach(listing -> listing.begin(reissue.book(), reissue.edition()));
        }
    }

    /** Returns the violations that the call's outcome shows. */
    public List<Violation> ended(Finished call) {
        long number = call.call().number();
        Operation operation = call.call().operation();
        BookHistory.Due dueOfBook = dueOfBooks.remove(number);
        List<Known> dueOfList = dueOfLists.remove(number);
        if (call.outcome() instanceof BookSeen seen && operation instanceof OnBook onBook) {
            acknowledge(operation, call);
            return bookOf(onBook).saw(seen, dueOfBook, call);
        }
        if (call.outcome() instanceof ListSeen seen && operation instanceof Search search) {
            return listings.get(search.topic()).saw(seen.editions(), dueOfList, call);
        }
        if (call.outcome() instanceof OrderSeen seen && operation instanceof ReadOrder read) {
            return orders.saw(read.order(), seen.state(), call);
        }
        if (call.outcome() instanceof OrdersListed list) {
            return orders.saw(list, call);
        }
        if (call.outcome() instanceof OrdersTaken file) {
            return orders.saw(file, call);
        }
        if (call.outcome() instanceof OrderSeen && operation instanceof Cancel cancel) {
            bookOf(cancel).copies().returned().acknowledge(call);
            orders.cancelled(cancel.order(), call);
            return List.of();
        }
        if (call.outcome() instanceof Bought bought && operation instanceof Buy buy) {
            orders.sold(bought.order(), call);
            return bookOf(buy).sold(bought, dueOfBook, call);
        }
        return call.outcome() instanceof Refused ? refused(operation, call) : List.of();
    }

    /** Returns the number of copies whose purchase was acknowledged, less those whose return was acknowledged. */
    public long acknowledgedSales(long book) {
        Copies copies = books.get(book).copies();
        return copies.sold().acknowledged() - copies.returned().acknowledged();
    }

    /** Returns the number of acknowledged orders, cancelled ones included. */
    public long acknowledgedOrders() {
        return books.values().stream()
                .mapToLong(book -> book.copies().sold().acknowledged())
                .sum();
    }

    private void note(long number, Operation operation) {
        if (operation instanceof OnBook onBook) {
            dueOfBooks.put(number, bookOf(onBook).due());
        } else if (operation instanceof Search search) {
            dueOfLists.put(number, listings.get(search.topic()).known());
        }
    }

    private BookHistory bookOf(OnBook operation) {
        return books.get(operation.book());
    }

    private void acknowledge(Operation operation, Finished call) {
        if (operation instanceof ChangePrice change) {
            bookOf(change).price().learn(change.cents(), call);
        } else if (operation instanceof Reissue reissue) {
            bookOf(reissue).editions().learn(reissue.edition(), call);
            listings.values().forEach(listing -> listing.acknowledge(reissue.book(), reissue.edition(), call));
        }
    }

    private List<Violation> refused(Operation operation, Finished call) {
        if (operation instanceof ChangePrice change) {
            return refused(bookOf(change).price(), change.cents(), call);
        }
        if (operation instanceof Buy buy) {
            Count sold = bookOf(buy).copies().sold();
            sold.refuse();
            return seenThoughRefused(sold, sold.known().version() > sold.possible(), call);
        }
        return List.of();
    }

    private static List<Violation> refused(Sequence sequence, long version, Finished call) {
        sequence.refuse(version);
        return seenThoughRefused(sequence, sequence.known().version() == version, call);
    }

    /** Checks whether a reader saw the write before it was refused. */
    private static List<Violation> seenThoughRefused(Versions versions, boolean isSeen, Finished call) {
        String told = versions.name() + " had been seen as " + versions.known().version();
        return isSeen
                ? List.of(new Violation(
                        Rule.REFUSED,
                        told,
                        call,
                        Optional.ofNullable(versions.known().by())))
                : List.of();
    }
}
