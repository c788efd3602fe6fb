package bazar.prove.crashes;

import bazar.prove.history.Shelf;
import bazar.prove.load.Agreement;
import bazar.prove.load.Answer;
import bazar.prove.load.Caller;
import bazar.prove.load.Doors;
import bazar.prove.load.TrialBooks;
import bazar.prove.load.UnexpectedAnswer;
import bazar.stack.Stack;
import bazar.stack.machine.Pause;
import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that was ever put on the shelves of a trial's store and bought there, to be compared with what the store says of it at rest. */
final class LedgerAudit {
    private static final Duration FOLLOWING = Duration.ofSeconds(30);

    private final Doors doors;
    private final Caller caller;
    private final Agreement agreement;
    private final Ledgers books;
    private final Map<Long, Long> supply = new TreeMap<>();
    private final List<Receipt> receipts = new ArrayList<>();

    LedgerAudit(Stack stack, Doors doors, Caller caller) {
        this.doors = doors;
        this.caller = caller;
        this.agreement = new Agreement(doors, caller);
        this.books = new Ledgers(stack, caller);
        for (Shelf shelf : TrialBooks.shelves()) {
            supply.put(shelf.book(), shelf.supply(0));
        }
    }

    /** Has the store hold so many copies. */
    void stockUp(long book, long copies) {
        long missing = copies - caller.getAtRest(doors.record(book)).book().stock();
        Optional<Answer> answer = caller.change(
                doors.record(book),
                Json.createObjectBuilder().add("stockDelta", missing).build());
        if (answer.filter(Answer::isOk).isEmpty()) {
            throw new UnexpectedAnswer("book " + book + " got no copies though every node was whole");
        }
        supply.merge(book, missing, Long::sum);
    }

    /** @return whatever does not agree now that these purchases were made and the store has come to rest; mostly nothing */
    List<String> settle(Purchases purchases) {
        receipts.addAll(purchases.receipts());
        purchases.doubts().forEach(this::clear);
        List<String> defects = new ArrayList<>(purchases.defects());
        agreement.defect().ifPresent(defects::add);
        defects.addAll(disagreementsOnceFollowed());
        // Not before: an order server stores what is repeated to it, and nobody would see that it does not follow the
        // sales.
        purchases.receipts().stream()
                .flatMap(receipt -> repeat(receipt).stream())
                .findFirst()
                .ifPresent(defects::add);
        return defects.isEmpty() ? disagreements() : defects;
    }

    /** Nothing is on its way any more: what is sold out under a key now has not been bought under it. */
    private void clear(String key, long book) {
        Answer answer = caller.buyAtRest(doors.purchase(book), key);
        if (answer.isOk()) {
            receipts.add(Receipt.of(key, book, answer));
        } else if (answer.status() != 409) {
            throw answer.unexpected();
        }
    }

    private Optional<String> repeat(Receipt receipt) {
        Receipt repeated = Receipt.of(
                receipt.key(), receipt.book(), caller.buyAtRest(doors.purchase(receipt.book()), receipt.key()));
        return repeated.equals(receipt)
                ? Optional.empty()
                : Optional.of("purchase " + receipt.key() + " was answered " + receipt.text()
                        + ", and when it was repeated " + repeated.text());
    }

    /** The order servers come to know of sales within a while. */
    private List<String> disagreementsOnceFollowed() {
        List<String> disagreements = new ArrayList<>();
        Pause.until(
                () -> {
                    disagreements.clear();
                    disagreements.addAll(disagreements());
                    return disagreements.isEmpty();
                },
                FOLLOWING);
        return disagreements;
    }

    private List<String> disagreements() {
        return books.audit(supply, receipts).defects();
    }
}
