package bazar.prove.load;

/** The store answered what nothing that was done to it explains. */
public final class UnexpectedAnswer extends RuntimeException {
    public UnexpectedAnswer(String message) {
        super(message);
    }
}
