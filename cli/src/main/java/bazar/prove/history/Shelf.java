package bazar.prove.history;

/**
 * A book of the trial, as the store opens with it.
 *
 * @param copies at the opening, and added by each filling
 */
public record Shelf(long book, long cents, int copies) {
    /** How many copies there have ever been after so many fillings. */
    public long supply(long fillings) {
        return copies * (1 + fillings);
    }
}
