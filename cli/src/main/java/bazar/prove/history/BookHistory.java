package bazar.prove.history;

import bazar.prove.history.calls.Finished;
import bazar.prove.history.calls.Outcome.BookSeen;
import bazar.prove.history.calls.Outcome.Bought;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Use;
import bazar.prove.history.rules.Rule;
import bazar.prove.history.rules.Violation;
import bazar.prove.history.versions.Copies;
import bazar.prove.history.versions.Known;
import bazar.prove.history.versions.Register;
import bazar.prove.history.versions.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checker's knowledge of one book of the trial. */
final class BookHistory {
    private final Shelf shelf;
    private final Sequence price;
    private final Sequence editions;
    private final Copies copies;
    private final Register register;

    BookHistory(Shelf shelf) {
        String ofBook = " of book " + shelf.book();
        this.shelf = shelf;
        this.price = new Sequence("the price" + ofBook, shelf.cents());
        this.editions = new Sequence("the edition" + ofBook, 0);
        this.copies = new Copies(shelf);
        this.register = new Register(
                shelf.use() == Use.RETURNED ? List.of(price, editions) : List.of(price, editions, copies.sold()));
    }

    Sequence price() {
        return price;
    }

    Sequence editions() {
        return editions;
    }

    Copies copies() {
        return copies;
    }

    /** Returns the least that a call that begins now must see. */
    Due due() {
        return new Due(register.known(), copies.known());
    }

    List<Violation> saw(BookSeen seen, Due due, Finished call) {
        List<Violation> violations = new ArrayList<>();
        if (seen.stock() < 0) {
            violations.add(oversold("the stock was " + seen.stock(), call));
        }
        long gone = shelf.supply(seen.edition()) - seen.stock();
        if (shelf.use() == Use.RETURNED) {
            violations.addAll(register.saw(new long[] {seen.cents(), seen.edition()}, due.register(), call));
            copies.saw(gone, due.copies(), call).ifPresent(violations::add);
        } else {
            violations.addAll(register.saw(new long[] {seen.cents(), seen.edition(), gone}, due.register(), call));
        }
        return violations;
    }

    List<Violation> sold(Bought bought, Due due, Finished call) {
        List<Violation> violations = new ArrayList<>();
        copies.sold().acknowledge(call);
        long supply = shelf.supply(editions.possible());
        if (copies.leastGone() > supply) {
            violations.add(oversold(copies.leastGone() + " copies are sold, and there were " + supply, call));
        }
        register.saw(price, bought.cents(), due.register(), call).ifPresent(violations::add);
        return violations;
    }

    private static Violation oversold(String told, Finished call) {
        return new Violation(Rule.OVERSOLD, told, call, Optional.empty());
    }

    /**
     * What was known when a call began.
     *
     * @param register one for each part of the register
     * @param copies those sold and those returned
     */
    record Due(List<Known> register, Copies.Counts copies) {}
}
