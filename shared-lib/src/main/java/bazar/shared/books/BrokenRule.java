package bazar.shared.books;

/** Something is not as it must be, wherever it comes from. The message names it and says what is allowed. */
public final class BrokenRule extends RuntimeException {
    public BrokenRule(String message) {
        super(message);
    }
}
