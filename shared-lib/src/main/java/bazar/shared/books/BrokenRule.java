package bazar.shared.books;

/** A value breaks a rule, whatever its source. The message names the value and what is allowed. */
public final class BrokenRule extends RuntimeException {
    public BrokenRule(String message) {
        super(message);
    }
}
