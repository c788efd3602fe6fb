package bazar.prove.load;

import bazar.prove.books.TrialBooks;
import bazar.prove.history.History;
import bazar.prove.history.calls.Call;
import bazar.prove.history.calls.Operation;
import bazar.prove.history.calls.Operation.ReadBook;
import bazar.prove.history.calls.Operation.ReadOrder;
import bazar.prove.history.calls.Operation.Search;
import bazar.prove.history.calls.Outcome;
import bazar.prove.history.calls.Outcome.Unknown;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Topic;
import bazar.prove.history.calls.Use;
import bazar.prove.load.http.Answer;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.Doors;
import bazar.prove.load.waits.Waits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Reads books, lists and orders, half of the time through the ingress and otherwise directly from a frontend. Half of
 * the orders are read directly from an order server.
 */
final class Reader implements Worker {
    private static final Duration REST = Duration.ofMillis(60);
    private static final int READS_PER_SEARCH = 8;
    private static final int READS_PER_ORDER = 6;
    private static final int NOT_FOUND = 404;

    private final String name;
    private final Doors doors;
    private final Caller caller;
    private final History history;
    private final RandomGenerator random;
    private final Waits waits;
    private final RecentOrders orders;
    private final List<Shelf> hot = TrialBooks.shelves(Use.SOLD, Use.RETURNED);
    private final List<Shelf> moved = TrialBooks.shelves(Use.MOVED);

    Reader(
            String name,
            Doors doors,
            Caller caller,
            History history,
            RandomGenerator random,
            Waits waits,
            RecentOrders orders) {
        this.name = name;
        this.doors = doors;
        this.caller = caller;
        this.history = history;
        this.random = random;
        this.waits = waits;
        this.orders = orders;
    }

    @Override
    public void work(Ending ending) {
        if (random.nextInt(READS_PER_SEARCH) == 0) {
            Topic topic = any(List.of(Topic.values()));
            read(new Search(topic), Doors.search(anyDoor(), topic), Answer::list);
        } else if (random.nextInt(READS_PER_ORDER) == 0) {
            orders.any(random).ifPresent(this::readOrder);
        } else {
            long book = any(random.nextInt(READS_PER_SEARCH) == 0 ? moved : hot).book();
            read(new ReadBook(book), Doors.info(anyDoor(), book), Answer::book);
        }
        ending.within(REST);
    }

    private void readOrder(String order) {
        URI uri = random.nextBoolean() ? Doors.order(anyDoor(), order) : Doors.orderInside(any(doors.orders()), order);
        read(new ReadOrder(order), uri, Answer::order);
    }

    private void read(Operation operation, URI uri, Function<Answer, Outcome> told) {
        Call call = history.begin(name, operation);
        Optional<Answer> answer = caller.get(uri);
        if (answer.isEmpty()) {
            history.end(call, new Unknown());
            return;
        }
        boolean mayBeAbsent = !(operation instanceof ReadBook);
        if (!answer.get().isOk() && !(mayBeAbsent && answer.get().status() == NOT_FOUND)) {
            throw answer.get().unexpected();
        }
        waits.reading(history.end(call, told.apply(answer.get()), answer.get().servedBy()));
    }

    private URI anyDoor() {
        return random.nextBoolean() ? doors.ingress() : any(doors.frontends());
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
