package bazar.catalog.replication.primary;

/** This node is fenced: others know a later epoch, or commits that are not on this disk. */
public final class Superseded extends RuntimeException {
    private final String remedy;

    public Superseded(String reason) {
        this(reason, "Bring back the latest disk, or begin anew.");
    }

    private Superseded(String reason, String remedy) {
        super(reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason, null, false, false);
        this.remedy = remedy;
    }

    static Superseded byRival(String reason) {
        return new Superseded(
                reason, "Set bazar.catalog.primary=true at one of them alone, at that whose disk is the later.");
    }

    /** Returns what the operator should do, as a sentence. */
    public String remedy() {
        return remedy;
    }
}
