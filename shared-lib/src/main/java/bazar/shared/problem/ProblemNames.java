package bazar.shared.problem;

/** The names of problems by which one service tells what another has answered. */
public final class ProblemNames {
    public static final String BOOK_NOT_FOUND = "book-not-found";
    public static final String CART_ALREADY_SOLD = "cart-already-sold";
    public static final String KEY_REUSED = "key-reused";
    public static final String OUTCOME_UNKNOWN = "outcome-unknown";
    public static final String UNAVAILABLE = "unavailable";

    private ProblemNames() {}
}
