package bazar.prove.load;

import bazar.prove.history.Call;
import bazar.prove.history.History;
import bazar.prove.history.Operation.Buy;
import bazar.prove.history.Outcome.Refused;
import bazar.prove.history.Outcome.Unknown;
import bazar.prove.history.Shelf;
import bazar.stack.Pause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Buys one copy after the other, as a careful client does: while it does not know whether it has bought, it repeats the purchase with
 * the same key. Once it did not know, it does not give up at "sold out" either, for an attempt that was not heard of may still
 * be on its way; it waits for a filling.
 */
final class Buyer implements Worker {
    private static final Duration REST = Duration.ofMillis(70);
    private static final Duration REST_BEFORE_REPEATING = Duration.ofMillis(200);

    /** Longer than any node needs to be back. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String name;
    private final Doors doors;
    private final Caller caller;
    private final History history;
    private final RandomGenerator random;
    private final Wanted wanted;
    private final Waits waits;
    private final OrderSample orders;
    private final List<Shelf> shelves = TrialBooks.shelves();

    Buyer(
            String name,
            Doors doors,
            Caller caller,
            History history,
            RandomGenerator random,
            Wanted wanted,
            Waits waits,
            OrderSample orders) {
        this.name = name;
        this.doors = doors;
        this.caller = caller;
        this.history = history;
        this.random = random;
        this.wanted = wanted;
        this.waits = waits;
        this.orders = orders;
    }

    @Override
    public void work(Ending ending) {
        long book = shelves.get(random.nextInt(shelves.size())).book();
        String key = UUID.randomUUID().toString();
        Call call = history.begin(name, new Buy(book));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean isCertain = true;
        while (System.nanoTime() - deadline < 0) {
            Optional<Answer> answer = caller.buy(doors.purchase(book), key);
            if (answer.filter(Answer::isOk).isPresent()) {
                bought(call, answer.get());
                ending.within(REST);
                return;
            }
            if (answer.isPresent()) {
                soldOut(book, answer.get());
                if (isCertain) {
                    history.end(call, new Refused(), answer.get().servedBy());
                    ending.within(REST);
                    return;
                }
            } else {
                isCertain = false;
            }
            Pause.of(REST_BEFORE_REPEATING);
        }
        history.end(call, new Unknown());
    }

    private void bought(Call call, Answer answer) {
        waits.throughIngress(history.end(call, answer.bought(), answer.servedBy()), answer.serverTiming());
        orders.add(answer.orderId());
    }

    private void soldOut(long book, Answer answer) {
        if (answer.status() != 409) {
            throw answer.unexpected();
        }
        wanted.add(book);
    }
}
