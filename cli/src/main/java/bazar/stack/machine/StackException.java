package bazar.stack.machine;

/** A failure that the user must know of or fix. The message, if possible one line, is all that they need. */
public class StackException extends RuntimeException {
    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
