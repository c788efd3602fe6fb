package bazar.prove.crashes;

import bazar.prove.crashes.ledger.Purchases;
import bazar.prove.crashes.ledger.Receipt;
import bazar.prove.load.Ending;
import bazar.prove.load.Worker;
import bazar.prove.load.http.Answer;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.Doors;
import bazar.prove.load.http.UnexpectedAnswer;
import bazar.stack.machine.Pause;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Buys copies one by one and repeats each purchase until it is answered.
 *
 * <p>It reads every other order right after the acknowledgement. It does not read all of them: a server that is asked
 * for an unknown order fetches it, which would hide that the server does not follow the sales.
 */
final class Customer implements Worker {
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration REST_BEFORE_REPEATING = Duration.ofMillis(200);

    /** Longer than any node takes to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final long book;
    private final Doors doors;
    private final Caller caller;
    private final Purchases purchases;
    private final InSyncPromise promise;
    private boolean looks;

    Customer(long book, Doors doors, Caller caller, Purchases purchases, InSyncPromise promise) {
        this.book = book;
        this.doors = doors;
        this.caller = caller;
        this.purchases = purchases;
        this.promise = promise;
    }

    @Override
    public void work(Ending ending) {
        String key = UUID.randomUUID().toString();
        Optional<Answer> first = caller.buy(doors.purchase(book), key);
        Answer answer = first.orElseGet(() -> repeat(key));
        if (answer.isOk()) {
            bought(key, answer);
        } else if (answer.status() != 409) {
            throw answer.unexpected();
        } else if (first.isEmpty()) {
            purchases.doubt(key, book);
        }
        ending.within(REST);
    }

    private Answer repeat(String key) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - deadline < 0) {
            Pause.of(REST_BEFORE_REPEATING);
            Optional<Answer> answer = caller.buy(doors.purchase(book), key);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new UnexpectedAnswer("purchase " + key + " was not answered for " + PATIENCE.toMinutes() + " minutes");
    }

    private void bought(String key, Answer answer) {
        purchases.acknowledge(Receipt.of(key, book, answer));
        promise.acknowledged(answer);
        looks = !looks;
        if (looks) {
            lookFor(answer.orderId());
        }
    }

    /** A server may fail to answer, but none may deny the order. */
    private void lookFor(String orderId) {
        caller.get(doors.order(orderId))
                .filter(order -> !order.isOk())
                .ifPresent(order -> purchases.complain("order " + orderId
                        + " was acknowledged, and reading it at once was answered " + order.status()));
    }
}
