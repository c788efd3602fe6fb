package bazar.prove.load;

import bazar.prove.books.TrialBooks;
import bazar.prove.history.History;
import bazar.prove.history.calls.Call;
import bazar.prove.history.calls.Operation.Buy;
import bazar.prove.history.calls.Outcome.Refused;
import bazar.prove.history.calls.Outcome.Unknown;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Use;
import bazar.prove.load.http.Answer;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.Doors;
import bazar.prove.load.waits.Waits;
import bazar.stack.machine.Pause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Buys copies one by one.
 *
 * <p>After an answer that says that nothing was done, it buys with a new key. After an attempt of unknown outcome, it
 * repeats the purchase with the same key until it is acknowledged. It then does not accept "unavailable" or "sold out"
 * either, as the unanswered attempt may still be in flight.
 */
final class Buyer implements Worker {
    private static final Duration REST = Duration.ofMillis(70);
    private static final Duration REST_BEFORE_REPEATING = Duration.ofMillis(200);
    private static final int ORDERS_PER_ONE_READ = 8;

    /** Longer than any node takes to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String name;
    private final Doors doors;
    private final Caller caller;
    private final History history;
    private final RandomGenerator random;
    private final Wanted wanted;
    private final Waits waits;
    private final OrderSample sample;
    private final RecentOrders orders;
    private final List<Shelf> shelves = TrialBooks.shelves(Use.SOLD, Use.RETURNED);
    private final Set<Long> returned =
            TrialBooks.shelves(Use.RETURNED).stream().map(Shelf::book).collect(Collectors.toSet());

    Buyer(
            String name,
            Doors doors,
            Caller caller,
            History history,
            RandomGenerator random,
            Wanted wanted,
            Waits waits,
            OrderSample sample,
            RecentOrders orders) {
        this.name = name;
        this.doors = doors;
        this.caller = caller;
        this.history = history;
        this.random = random;
        this.wanted = wanted;
        this.waits = waits;
        this.sample = sample;
        this.orders = orders;
    }

    @Override
    public void work(Ending ending) {
        long book = shelves.get(random.nextInt(shelves.size())).book();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!buy(book, deadline)) {
            Pause.of(REST_BEFORE_REPEATING);
        }
        ending.within(REST);
    }

    /** Tries one purchase; returns false if nothing was done and the purchase should be tried again with a new key. */
    private boolean buy(long book, long deadline) {
        String key = UUID.randomUUID().toString();
        Call call = history.begin(name, new Buy(book));
        boolean isCertain = true;
        while (System.nanoTime() - deadline < 0) {
            Optional<Answer> answer = caller.tryToBuy(doors.purchase(book), key);
            if (answer.filter(Answer::isOk).isPresent()) {
                bought(call, book, answer.get());
                return true;
            }
            boolean isUnavailable = answer.filter(Answer::isUnavailable).isPresent();
            if (answer.isPresent() && !isUnavailable) {
                soldOut(book, answer.get());
            }
            if (isCertain && answer.isEmpty()) {
                history.doubt();
            }
            isCertain &= answer.isPresent();
            if (isCertain) {
                history.end(call, new Refused(), answer.get().servedBy());
                return !isUnavailable || System.nanoTime() - deadline > 0;
            }
            Pause.of(REST_BEFORE_REPEATING);
        }
        history.end(call, new Unknown());
        return true;
    }

    private void bought(Call call, long book, Answer answer) {
        waits.throughIngress(history.end(call, answer.bought(), answer.servedBy()), answer.serverTiming());
        sample.add(answer.orderId());
        if (returned.contains(book) && random.nextBoolean()) {
            orders.regret(new TakenOrder(answer.orderId(), book));
        } else if (random.nextInt(ORDERS_PER_ONE_READ) == 0) {
            orders.add(answer.orderId());
        }
    }

    private void soldOut(long book, Answer answer) {
        if (answer.status() != 409) {
            throw answer.unexpected();
        }
        wanted.add(book);
    }
}
