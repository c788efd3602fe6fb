package bazar.stack.books;

import bazar.stack.StackException;
import java.util.List;

/** A file of books that cannot be taken. Each complaint names its line and says what is wrong there. */
public final class BadBooks extends StackException {
    private final transient List<String> complaints;

    BadBooks(String source, List<String> complaints) {
        super(source + " cannot be used:\n  " + String.join("\n  ", complaints));
        this.complaints = List.copyOf(complaints);
    }

    public List<String> complaints() {
        return complaints;
    }
}
