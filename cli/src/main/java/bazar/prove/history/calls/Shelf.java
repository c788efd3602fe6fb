package bazar.prove.history.calls;

/**
 * A book of the trial as the store opens with it, in edition 0.
 *
 * @param copies the stock at the opening; each edition of a book that is bought adds as many
 */
public record Shelf(long book, long cents, int copies, Use use) {
    /** Returns the number of copies supplied up to an edition. */
    public long supply(long editions) {
        return isBought() ? copies * (1 + editions) : copies;
    }

    public boolean isBought() {
        return use == Use.SOLD || use == Use.RETURNED;
    }

    public Topic topic(long edition) {
        return use == Use.MOVED && edition % 2 != 0 ? Topic.SPARE : Topic.HAMMERED;
    }
}
