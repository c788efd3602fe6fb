package bazar.catalog.replication.primary;

/** This node is not the primary it takes itself for: others know of a later epoch, or of commits that are not on its disk. */
public final class Superseded extends RuntimeException {
    private final String remedy;

    public Superseded(String reason) {
        this(reason, "Bring back the latest disk, or begin anew.");
    }

    private Superseded(String reason, String remedy) {
        super(reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason, null, false, false);
        this.remedy = remedy;
    }

    /** Two nodes take themselves for the primary. */
    static Superseded byRival(String reason) {
        return new Superseded(
                reason, "Set bazar.catalog.primary=true at one of them alone, at that whose disk is the later.");
    }

    /** What to do, in a sentence. */
    public String remedy() {
        return remedy;
    }
}
