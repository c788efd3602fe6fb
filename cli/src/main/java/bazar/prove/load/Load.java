package bazar.prove.load;

import bazar.prove.books.TrialBooks;
import bazar.prove.history.History;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Use;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.Doors;
import bazar.prove.load.http.ErrorCounts;
import bazar.prove.load.waits.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator.SplittableGenerator;

/**
 * Runs all clients: readers, buyers, one that cancels some orders, one that lists the orders, and a shopkeeper for each
 * book that changes.
 */
public final class Load {
    private final ErrorCounts errorCounts = new ErrorCounts();
    private final Crew customers = new Crew();
    private final Crew shopkeepers = new Crew();
    private final OrderSample sample;

    public Load(Doors doors, History history, Waits waits, int readers, int buyers, SplittableGenerator random) {
        Caller caller = new Caller(errorCounts);
        Wanted wanted = new Wanted();
        sample = new OrderSample(random.split());
        RecentOrders orders = new RecentOrders();
        for (int i = 1; i <= readers; i++) {
            String name = "reader-" + i;
            customers.add(name, new Reader(name, doors, caller, history, random.split(), waits, orders));
        }
        for (int i = 1; i <= buyers; i++) {
            String name = "buyer-" + i;
            customers.add(name, new Buyer(name, doors, caller, history, random.split(), wanted, waits, sample, orders));
        }
        customers.add("returner", new Returner("returner", doors, caller, history, orders));
        customers.add("bookkeeper", new Bookkeeper("bookkeeper", doors, caller, history, random.split()));
        for (Shelf shelf : TrialBooks.shelves(Use.SOLD, Use.RETURNED, Use.MOVED)) {
            String name = "shopkeeper-" + shelf.book();
            shopkeepers.add(name, new Shopkeeper(name, shelf, doors, caller, history, wanted, waits));
        }
    }

    public void begin() {
        customers.begin();
        shopkeepers.begin();
    }

    /** Returns when each client has finished. Shopkeepers end last, as buyers may wait for editions. */
    public void end() {
        customers.end();
        shopkeepers.end();
    }

    /** Returns the answers that the clients could not explain. */
    public List<String> failures() {
        List<String> failures = new ArrayList<>(customers.failures());
        failures.addAll(shopkeepers.failures());
        return failures;
    }

    /** Returns the number of errors by request and error. */
    public Map<String, Long> complaints() {
        return errorCounts.counts();
    }

    /** Returns a sample of the acknowledged orders. */
    public List<String> orderIds() {
        return sample.orderIds();
    }
}
