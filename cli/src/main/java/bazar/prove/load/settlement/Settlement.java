package bazar.prove.load.settlement;

import bazar.prove.books.TrialBooks;
import bazar.prove.history.History;
import bazar.prove.history.calls.Outcome.BookSeen;
import bazar.prove.history.calls.Shelf;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.Doors;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the sums of a store at rest: all faults have ended and no request is in flight. */
public final class Settlement {
    private final Doors doors;
    private final Caller caller = new Caller();
    private final History history;

    public Settlement(Doors doors, History history) {
        this.doors = doors;
        this.history = history;
    }

    /** Returns the disagreements. */
    public List<String> defects(List<String> orderIds) {
        List<String> defects = new ArrayList<>();
        new Agreement(doors, caller).defect().ifPresent(defects::add);
        for (Shelf shelf : TrialBooks.shelves()) {
            doors.catalogs().forEach(catalog -> missing(shelf, catalog).ifPresent(defects::add));
        }
        orderIds.stream()
                .filter(id -> !isFound(id))
                .map(id -> "order " + id + " was acknowledged and is not found")
                .forEach(defects::add);
        doors.orders().forEach(server -> wrongLog(server, orderIds).ifPresent(defects::add));
        return defects;
    }

    /** The supply less the stock must equal the copies sold and not returned. */
    private Optional<String> missing(Shelf shelf, URI catalog) {
        BookSeen book = caller.getAtRest(Doors.record(catalog, shelf.book())).book();
        long gone = shelf.supply(book.edition()) - book.stock();
        long sold = history.acknowledgedSales(shelf.book());
        return gone == sold
                ? Optional.empty()
                : Optional.of("of book " + shelf.book() + " " + gone + " copies are gone at " + catalog + ", and "
                        + sold + " were sold");
    }

    /** Each order server must list exactly the acknowledged orders. */
    private Optional<String> wrongLog(URI server, List<String> orderIds) {
        Set<String> listed = caller.getCsvAtRest(Doors.allOrders(server)).csv().orders();
        long sold = history.acknowledgedOrders();
        return listed.size() == sold && listed.containsAll(orderIds)
                ? Optional.empty()
                : Optional.of(server + " lists " + listed.size() + " orders, which are not the " + sold
                        + " acknowledged ones");
    }

    private boolean isFound(String orderId) {
        return caller.getAtRest(doors.order(orderId)).isOk();
    }
}
