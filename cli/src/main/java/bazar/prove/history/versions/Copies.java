package bazar.prove.history.versions;

import bazar.prove.history.calls.Finished;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.rules.Rule;
import bazar.prove.history.rules.Violation;
import java.util.Optional;

/**
 * The copies of one book that are sold, and those that are returned when their orders are cancelled. With returns, the
 * stock alone does not give the number of either; it must lie between the bounds that both allow.
 */
public final class Copies {
    private final String name;
    private final Count sold;
    private final Count returned;

    public Copies(Shelf shelf) {
        this.name = "the number of copies gone of book " + shelf.book();
        this.sold = new Count("the number of sold copies of book " + shelf.book());
        this.returned = new Count("the number of returned copies of book " + shelf.book());
    }

    public Count sold() {
        return sold;
    }

    public Count returned() {
        return returned;
    }

    /** Returns the counts that were acknowledged or seen. */
    public Counts known() {
        return new Counts(sold.known(), returned.known());
    }

    /** Returns the number of acknowledged sales if every cancellation begun so far has happened. */
    public long leastGone() {
        return sold.acknowledged() - returned.possible();
    }

    /**
     * Checks the number of copies gone that an answer shows.
     *
     * @param due what was known when the call began
     */
    public Optional<Violation> saw(long gone, Counts due, Finished call) {
        long least = due.sold().version() - returned.possible();
        if (gone < least) {
            return Optional.of(violation(Rule.STALE, gone, "at least " + least, call, due.sold()));
        }
        if (gone > sold.possible()) {
            return Optional.of(violation(Rule.NEVER_WRITTEN, gone, "at most " + sold.possible(), call, due.sold()));
        }
        long most = sold.possible() - due.returned().version();
        return gone > most
                ? Optional.of(violation(Rule.STALE, gone, "at most " + most, call, due.returned()))
                : Optional.empty();
    }

    private Violation violation(Rule rule, long gone, String bound, Finished call, Known known) {
        return new Violation(
                rule, name + " was " + gone + ", and must have been " + bound, call, Optional.ofNullable(known.by()));
    }

    /** What is known of both counts at one moment. */
    public record Counts(Known sold, Known returned) {}
}
