package bazar.catalog.replication.wire;

import static java.net.HttpURLConnection.HTTP_CONFLICT;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 409: this replica refuses the message. It is of another store, of an older epoch, damaged or out of order. */
public final class Refused extends ProblemException {
    /** Fences a primary whose epoch is over. */
    public static final String OLDER_EPOCH = "older-epoch";

    /** Tells a primary that the store has another one. */
    public static final String TWO_PRIMARIES = "two-primaries";

    private Refused(String name, String title, String detail) {
        super(Problem.named(name, title, HTTP_CONFLICT, detail));
    }

    public static Refused olderEpoch(long known) {
        return new Refused(OLDER_EPOCH, "An older epoch", "This replica has heard of epoch " + known + ".");
    }

    public static Refused otherStore(String held) {
        return new Refused("other-store", "Another store", "This replica holds data of store " + held + ".");
    }

    public static Refused damaged(long lsn) {
        return refused("Entry " + lsn + " is damaged: its hash does not fit.");
    }

    public static Refused outOfOrder() {
        return refused("The page of a snapshot does not follow what was here last.");
    }

    public static Refused noSecondary() {
        return refused("This node is not a secondary.");
    }

    public static Refused twoPrimaries(long epoch) {
        return new Refused(
                TWO_PRIMARIES,
                "Another primary",
                "This node is the primary of the store itself, in epoch " + epoch + ".");
    }

    public static Refused otherPrimary(String held) {
        return refused("This node is the primary of store " + held + ".");
    }

    private static Refused refused(String detail) {
        return new Refused("replication-refused", "The replica refuses this message", detail);
    }
}
