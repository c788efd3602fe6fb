package bazar.prove.load;

import bazar.prove.books.TrialBooks;
import bazar.prove.history.History;
import bazar.prove.history.calls.Call;
import bazar.prove.history.calls.Finished;
import bazar.prove.history.calls.Operation;
import bazar.prove.history.calls.Operation.ChangePrice;
import bazar.prove.history.calls.Operation.Reissue;
import bazar.prove.history.calls.Outcome.Refused;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Use;
import bazar.prove.load.http.Answer;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.Doors;
import bazar.prove.load.http.UnexpectedAnswer;
import bazar.prove.load.waits.Waits;
import bazar.stack.machine.Pause;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Changes one book at the primary itself, as its only writer.
 *
 * <p>It raises the price, publishes the next edition when the book is sold out (or regularly if the book is moved), and
 * sometimes sends a change that must be refused as a whole.
 *
 * <p>Changes have no idempotency key. A price can be repeated all the same; an edition cannot. When an edition's
 * outcome is unknown, the shopkeeper changes the price until that is acknowledged. The primary decides changes in
 * order, so the title then shows whether the edition was published.
 */
final class Shopkeeper implements Worker {
    private static final Duration REST = Duration.ofMillis(70);
    private static final Duration REST_OF_MOVED = Duration.ofMillis(250);
    private static final Duration REST_BEFORE_REPEATING = Duration.ofMillis(100);

    /** Longer than any node takes to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int CHANGES_PER_IMPOSSIBLE_ONE = 10;
    private static final int MORE_THAN_THERE_ARE = -1_000_000_000;

    private final String name;
    private final Shelf shelf;
    private final URI uri;
    private final Caller caller;
    private final History history;
    private final Wanted wanted;
    private final Waits waits;
    private long cents;
    private long edition;
    private long changes;

    Shopkeeper(String name, Shelf shelf, Doors doors, Caller caller, History history, Wanted wanted, Waits waits) {
        this.name = name;
        this.shelf = shelf;
        this.uri = doors.record(shelf.book());
        this.caller = caller;
        this.history = history;
        this.wanted = wanted;
        this.waits = waits;
        this.cents = shelf.cents();
    }

    @Override
    public void work(Ending ending) {
        boolean isMoved = shelf.use() == Use.MOVED;
        if (wanted.take(shelf.book())) {
            bringEdition();
        } else if (++changes % CHANGES_PER_IMPOSSIBLE_ONE == 0) {
            tryTheImpossible();
        } else if (isMoved) {
            bringEdition();
        } else {
            changePrice();
        }
        ending.within(isMoved ? REST_OF_MOVED : REST);
    }

    private void changePrice() {
        cents++;
        Call call = begin(new ChangePrice(shelf.book(), cents));
        JsonObject patch =
                Json.createObjectBuilder().add("price", TrialBooks.price(cents)).build();
        Optional<Answer> first = caller.change(uri, patch);
        changed(call, first.orElseGet(() -> repeated(() -> caller.change(uri, patch))), first.isPresent());
    }

    private void bringEdition() {
        edition++;
        Call call = begin(new Reissue(shelf.book(), edition));
        JsonObject patch = Json.createObjectBuilder()
                .add("title", TrialBooks.title(shelf.book(), edition))
                .add("topic", TrialBooks.name(shelf.topic(edition)))
                .add("stockDelta", shelf.supply(edition) - shelf.supply(edition - 1))
                .build();
        Optional<Answer> answer = caller.change(uri, patch);
        boolean isFirst = answer.isPresent();
        while (answer.isEmpty()) {
            changePrice();
            Answer book = repeated(() -> caller.get(uri));
            answer = book.isOk() && book.book().edition() == edition ? Optional.of(book) : caller.change(uri, patch);
        }
        changed(call, answer.get(), isFirst);
    }

    /** Sends a change that must have no effect, even if it is not answered. */
    private void tryTheImpossible() {
        cents++;
        Call call = begin(new ChangePrice(shelf.book(), cents));
        Optional<Answer> answer = caller.change(
                uri,
                Json.createObjectBuilder()
                        .add("price", TrialBooks.price(cents))
                        .add("stockDelta", MORE_THAN_THERE_ARE)
                        .build());
        history.end(call, new Refused(), answer.map(Answer::servedBy).orElse(""));
        if (answer.filter(any -> any.status() != 409).isPresent()) {
            throw answer.get().unexpected();
        }
    }

    private static Answer repeated(Supplier<Optional<Answer>> request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<Answer> answer = request.get();
        while (answer.isEmpty()) {
            if (System.nanoTime() - deadline > 0) {
                throw new UnexpectedAnswer("the primary did not answer for " + PATIENCE.toMinutes() + " minutes");
            }
            Pause.of(REST_BEFORE_REPEATING);
            answer = request.get();
        }
        return answer.get();
    }

    private Call begin(Operation change) {
        return history.begin(name, change);
    }

    private void changed(Call call, Answer answer, boolean isFirst) {
        if (!answer.isOk()) {
            throw answer.unexpected();
        }
        Finished change = history.end(call, answer.book(), answer.servedBy());
        waits.atPrimary(change, isFirst ? answer.serverTiming() : "");
    }
}
