package bazar.stack.machine;

/** Something about the stack that its user has to know or to mend. The message is all they need, in a line if it can be. */
public class StackException extends RuntimeException {
    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
