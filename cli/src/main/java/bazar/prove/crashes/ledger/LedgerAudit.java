package bazar.prove.crashes.ledger;

import bazar.prove.books.TrialBooks;
import bazar.prove.history.calls.Shelf;
import bazar.prove.load.http.Answer;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.Doors;
import bazar.prove.load.http.UnexpectedAnswer;
import bazar.prove.load.settlement.Agreement;
import bazar.stack.Stack;
import bazar.stack.machine.Pause;
import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Records the copies supplied to a trial's store and the receipts, and compares them with the ledgers of its nodes. */
public final class LedgerAudit {
    private static final Duration FOLLOWING = Duration.ofSeconds(30);

    private final Doors doors;
    private final Caller caller;
    private final Agreement agreement;
    private final Ledgers books;
    private final Map<Long, Long> supply = new TreeMap<>();
    private final List<Receipt> receipts = new ArrayList<>();

    public LedgerAudit(Stack stack, Doors doors, Caller caller) {
        this.doors = doors;
        this.caller = caller;
        this.agreement = new Agreement(doors, caller);
        this.books = new Ledgers(stack, caller);
        for (Shelf shelf : TrialBooks.shelves()) {
            supply.put(shelf.book(), shelf.supply(0));
        }
    }

    /** Raises the stock of a book to this number of copies. */
    public void stockUp(long book, long copies) {
        long missing = copies - caller.getAtRest(doors.record(book)).book().stock();
        Optional<Answer> answer = caller.change(
                doors.record(book),
                Json.createObjectBuilder().add("stockDelta", missing).build());
        if (answer.filter(Answer::isOk).isEmpty()) {
            throw new UnexpectedAnswer("book " + book + " could not be restocked although every node works");
        }
        supply.merge(book, missing, Long::sum);
    }

    /** Returns the ledgers' disagreements after these purchases, once the store is at rest. */
    public List<String> settle(Purchases purchases) {
        receipts.addAll(purchases.receipts());
        purchases.doubts().forEach(this::clear);
        List<String> defects = new ArrayList<>(purchases.defects());
        agreement.defect().ifPresent(defects::add);
        defects.addAll(disagreementsOnceFollowed());
        // Only after the comparison: an order server stores a repeated purchase, which would hide that it does not
        // follow the sales.
        purchases.receipts().stream()
                .flatMap(receipt -> repeat(receipt).stream())
                .findFirst()
                .ifPresent(defects::add);
        return defects.isEmpty() ? disagreements() : defects;
    }

    /** Resolves a purchase in doubt. No attempt is in flight any more, so a 409 now proves that none succeeded. */
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

    /** Repeats the comparison until the order servers have followed all sales. */
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
