package bazar.prove.history;

import bazar.prove.history.Operation.Buy;
import bazar.prove.history.Operation.ChangePrice;
import bazar.prove.history.Operation.FillUp;
import bazar.prove.history.Operation.Search;
import bazar.prove.history.Outcome.BookSeen;
import bazar.prove.history.Outcome.Bought;
import bazar.prove.history.Outcome.ListSeen;
import bazar.prove.history.Outcome.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges what clients did and saw, as it happens, by the {@link Rule}s. It knows nothing of how the store works.
 *
 * <p>Only the order in which calls began and ended counts, which must be the order it is told. When a call begins, it notes what
 * was known by then; when it ends, its answer must lie between that and what is possible by then. So no more is kept than what
 * calls under way need, however long the history is.
 */
public final class Checker {
    private final Map<Long, BookHistory> books = new LinkedHashMap<>();
    private final Register list;
    private final Map<Long, List<Known>> dueByCall = new HashMap<>();

    public Checker(Collection<Shelf> shelves) {
        shelves.forEach(shelf -> books.put(shelf.book(), new BookHistory(shelf)));
        this.list = new Register(
                books.values().stream().map(BookHistory::listedFillings).toList());
    }

    public void begun(Call call) {
        Operation operation = call.operation();
        dueByCall.put(call.number(), registerOf(operation).known());
        if (operation instanceof Buy) {
            bookOf(operation).sold().begin();
        } else if (operation instanceof ChangePrice change) {
            bookOf(operation).price().begin(change.cents());
        } else if (operation instanceof FillUp fillUp) {
            bookOf(operation).fillings().begin(fillUp.filling());
            bookOf(operation).listedFillings().begin(fillUp.filling());
        }
    }

    /** @return what it breaks, mostly nothing */
    public List<Violation> ended(Finished call) {
        List<Known> due = dueByCall.remove(call.call().number());
        Operation operation = call.call().operation();
        if (call.outcome() instanceof BookSeen seen) {
            acknowledge(operation, call);
            return sawBook(bookOf(operation), seen, due, call);
        }
        if (call.outcome() instanceof ListSeen seen) {
            return sawList(seen, due, call);
        }
        if (call.outcome() instanceof Bought bought) {
            return sold(bookOf(operation), bought, due, call);
        }
        return call.outcome() instanceof Refused ? refused(operation, call) : List.of();
    }

    /** How many copies buyers were told they have bought. */
    public long acknowledgedSales(long book) {
        return books.get(book).sold().acknowledged();
    }

    private BookHistory bookOf(Operation operation) {
        return books.get(operation.book());
    }

    private Register registerOf(Operation operation) {
        return operation instanceof Search ? list : bookOf(operation).register();
    }

    private static List<Violation> sawBook(BookHistory book, BookSeen seen, List<Known> due, Finished call) {
        List<Violation> violations = new ArrayList<>();
        if (seen.stock() < 0) {
            violations.add(oversold("the stock was " + seen.stock(), call));
        }
        long sold = book.shelf().supply(seen.filling()) - seen.stock();
        violations.addAll(book.register().saw(new long[] {seen.cents(), seen.filling(), sold}, due, call));
        return violations;
    }

    private List<Violation> sawList(ListSeen seen, List<Known> due, Finished call) {
        long[] fillings = books.keySet().stream()
                .mapToLong(book -> seen.fillings().getOrDefault(book, -1L))
                .toArray();
        return list.saw(fillings, due, call);
    }

    private static List<Violation> sold(BookHistory book, Bought bought, List<Known> due, Finished call) {
        List<Violation> violations = new ArrayList<>();
        book.sold().acknowledge(call);
        long sold = book.sold().acknowledged();
        if (sold > book.possibleSupply()) {
            violations.add(oversold(sold + " copies are sold, and there were " + book.possibleSupply(), call));
        }
        book.register().saw(book.price(), bought.cents(), due, call).ifPresent(violations::add);
        return violations;
    }

    private void acknowledge(Operation operation, Finished call) {
        if (operation instanceof ChangePrice change) {
            bookOf(operation).price().learn(change.cents(), call);
        } else if (operation instanceof FillUp fillUp) {
            bookOf(operation).fillings().learn(fillUp.filling(), call);
            bookOf(operation).listedFillings().learn(fillUp.filling(), call);
        }
    }

    private List<Violation> refused(Operation operation, Finished call) {
        if (operation instanceof ChangePrice change) {
            return refused(bookOf(operation).price(), change.cents(), call);
        }
        if (operation instanceof Buy) {
            Count sold = bookOf(operation).sold();
            sold.refuse();
            return seenThoughRefused(sold, sold.known().version() > sold.possible(), call);
        }
        return List.of();
    }

    private static List<Violation> refused(Sequence sequence, long version, Finished call) {
        sequence.refuse(version);
        return seenThoughRefused(sequence, sequence.known().version() == version, call);
    }

    /** The refusal came after a reader had seen what it refuses. */
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

    private static Violation oversold(String told, Finished call) {
        return new Violation(Rule.OVERSOLD, told, call, Optional.empty());
    }
}
