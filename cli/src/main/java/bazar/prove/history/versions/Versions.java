package bazar.prove.history.versions;

import bazar.prove.history.calls.Finished;
import bazar.prove.history.rules.Rule;
import bazar.prove.history.rules.Violation;
import java.util.Optional;

/**
 * The versions of one number that only grows. A version is possible once its write begins, and known once its write is
 * acknowledged or a reader has seen it. A write of unknown outcome leaves its version possible.
 */
public abstract sealed class Versions permits Sequence, Count {
    private final String name;
    private Known known;

    Versions(String name, long opening) {
        this.name = name;
        this.known = new Known(opening, null);
    }

    public String name() {
        return name;
    }

    /** Returns what a read that begins now must show. */
    public Known known() {
        return known;
    }

    /** Records that a version was acknowledged or seen. */
    public void learn(long version, Finished by) {
        if (version > known.version()) {
            known = new Known(version, by);
        }
    }

    /**
     * Checks the version in an answer.
     *
     * @param due the least version that the answer must show
     * @param broken the rule that an older one breaks
     */
    public Optional<Violation> judge(long shown, Known due, Rule broken, Finished call) {
        if (shown < due.version()) {
            String told = name + " was " + shown + ", though " + due.version() + " was known before";
            return Optional.of(new Violation(broken, told, call, Optional.ofNullable(due.by())));
        }
        if (wasRefused(shown)) {
            String told = name + " was " + shown + ", the write of which was refused";
            return Optional.of(new Violation(Rule.REFUSED, told, call, Optional.empty()));
        }
        if (shown > possible()) {
            String told = name + " was " + shown + ", though it cannot have been more than " + possible();
            return Optional.of(new Violation(Rule.NEVER_WRITTEN, told, call, Optional.empty()));
        }
        learn(shown, call);
        return Optional.empty();
    }

    /** Returns the largest version that an answer given by now can show. */
    public abstract long possible();

    abstract boolean wasRefused(long version);
}
