package bazar.prove.history;

/**
 * One number that only ever grows, as its writers and readers know it. A write makes it possible when it begins and certain when it is
 * acknowledged; a write of unknown outcome stays possible. A version once seen is certain, too.
 */
abstract sealed class Versions permits Sequence, Count {
    private final String name;
    private Known known;

    Versions(String name, long opening) {
        this.name = name;
        this.known = new Known(opening, null);
    }

    String name() {
        return name;
    }

    Known known() {
        return known;
    }

    void learn(long version, Finished by) {
        if (version > known.version()) {
            known = new Known(version, by);
        }
    }

    /** The largest that an answer given by now can show. */
    abstract long possible();

    abstract boolean wasRefused(long version);
}
