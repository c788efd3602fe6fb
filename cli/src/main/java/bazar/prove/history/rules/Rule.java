package bazar.prove.history.rules;

/** The rules that every history must keep. */
public enum Rule {
    STALE("a read that starts after a write was acknowledged, or seen, shows that write or a later one"),
    NEVER_WRITTEN("nothing is shown that was not written by then"),
    REFUSED("a write that was refused has no effect"),
    DISORDER("all readers of a key see whole writes in one order, in which they were acknowledged"),
    OVERSOLD("stock is never negative, and no more is sold than there was");

    private final String meaning;

    Rule(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
