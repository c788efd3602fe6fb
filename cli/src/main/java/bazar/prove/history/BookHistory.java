package bazar.prove.history;

import java.util.List;

/** What is known of one book of the trial. */
final class BookHistory {
    private final Shelf shelf;
    private final Sequence price;
    private final Sequence fillings;
    private final Count sold;
    private final Register register;
    /** As searches tell it, which are another key than the book itself. */
    private final Sequence listedFillings;

    BookHistory(Shelf shelf) {
        String ofBook = " of book " + shelf.book();
        this.shelf = shelf;
        this.price = new Sequence("the price" + ofBook, shelf.cents());
        this.fillings = new Sequence("the filling" + ofBook, 0);
        this.sold = new Count("the number of sold copies" + ofBook);
        this.register = new Register(List.of(price, fillings, sold));
        this.listedFillings = new Sequence("the listed filling" + ofBook, 0);
    }

    Shelf shelf() {
        return shelf;
    }

    Sequence price() {
        return price;
    }

    Sequence fillings() {
        return fillings;
    }

    Count sold() {
        return sold;
    }

    Register register() {
        return register;
    }

    Sequence listedFillings() {
        return listedFillings;
    }

    /** How many can ever have been sold by now. */
    long possibleSupply() {
        return shelf.supply(fillings.possible());
    }
}
