package bazar.prove.load.http;

/** The store gave an answer that no fault explains. */
public final class UnexpectedAnswer extends RuntimeException {
    public UnexpectedAnswer(String message) {
        super(message);
    }
}
