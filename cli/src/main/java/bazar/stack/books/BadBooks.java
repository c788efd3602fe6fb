package bazar.stack.books;

import java.util.List;

/** A file of books has errors. Each error message names its line. */
public final class BadBooks extends RuntimeException {
    private final transient List<String> complaints;

    BadBooks(String source, List<String> complaints) {
        super(source + " cannot be used:" + (complaints.size() == 1 ? " " : "\n  ") + String.join("\n  ", complaints));
        this.complaints = List.copyOf(complaints);
    }

    /** Creates the exception for a file that cannot be read. */
    BadBooks(String message, Throwable cause) {
        super(message, cause);
        this.complaints = List.of(message);
    }

    public List<String> complaints() {
        return complaints;
    }
}
