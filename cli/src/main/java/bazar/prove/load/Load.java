package bazar.prove.load;

import bazar.prove.history.History;
import bazar.prove.history.Shelf;
import bazar.prove.history.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator.SplittableGenerator;

/** All clients at once: readers, buyers, who cancels some of their orders, who looks through all of them, and a shopkeeper for each book that changes. */
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

    /** Returns when each has brought to its end what it had begun. Buyers may wait for editions, so shopkeepers leave last. */
    public void end() {
        customers.end();
        shopkeepers.end();
    }

    /** What clients met that nothing explains; mostly nothing. */
    public List<String> failures() {
        List<String> failures = new ArrayList<>(customers.failures());
        failures.addAll(shopkeepers.failures());
        return failures;
    }

    /** How often they got no answer, by what they asked and what they got. */
    public Map<String, Long> complaints() {
        return errorCounts.counts();
    }

    /** Some of the orders that were acknowledged. */
    public List<String> orderIds() {
        return sample.orderIds();
    }
}
