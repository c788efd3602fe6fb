package bazar.prove.history;

/**
 * A book of the trial, as the store opens with it: in its edition 0.
 *
 * @param copies at the opening, and brought by each edition, if it is one that is bought
 */
public record Shelf(long book, long cents, int copies, Use use) {
    /** How many copies there have ever been after so many editions. */
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
