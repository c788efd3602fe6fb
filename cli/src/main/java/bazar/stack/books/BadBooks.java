package bazar.stack.books;

import java.util.List;

/** A file of books that cannot be taken. Each complaint names its line and says what is wrong there. */
public final class BadBooks extends RuntimeException {
    private final transient List<String> complaints;

    BadBooks(String source, List<String> complaints) {
        super(source + " cannot be used:" + (complaints.size() == 1 ? " " : "\n  ") + String.join("\n  ", complaints));
        this.complaints = List.copyOf(complaints);
    }

    /** The file cannot even be read. */
    BadBooks(String message, Throwable cause) {
        super(message, cause);
        this.complaints = List.of(message);
    }

    public List<String> complaints() {
        return complaints;
    }
}
