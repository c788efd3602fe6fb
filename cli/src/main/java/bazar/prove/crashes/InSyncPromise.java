package bazar.prove.crashes;

import bazar.prove.load.Answer;
import bazar.prove.load.Caller;
import bazar.prove.load.Doors;
import jakarta.json.JsonString;
import java.net.URI;
import java.util.Optional;

/** Up to which entry of the log the secondary's disk must hold all: what was acknowledged while writes waited for it. */
final class InSyncPromise {
    private static final String AS_OF = "Bazar-As-Of";

    private final Caller caller;
    private final URI primary;
    private long lsn;

    InSyncPromise(Caller caller, URI primary) {
        this.caller = caller;
        this.primary = primary;
    }

    /**
     * Notes a purchase, unless the secondary is not in sync. One that is in sync now either was when the purchase was
     * committed, or has caught up with it since.
     */
    void acknowledged(Answer purchase) {
        Optional<Answer> store = caller.get(Doors.store(primary));
        if (store.filter(InSyncPromise::isInSync).isPresent()) {
            note(lsn(purchase));
        }
    }

    /** @param held the last entry that the secondary's disk holds */
    synchronized Optional<String> brokenBy(long held) {
        return held >= lsn
                ? Optional.empty()
                : Optional.of("the disk of " + CrashPoint.SECONDARY + " holds the log up to LSN " + held + ", and LSN "
                        + lsn + " was acknowledged while writes waited for it");
    }

    /** @param store as the primary describes it */
    static boolean isInSync(Answer store) {
        return store.isOk()
                && store.json().containsKey("inSync")
                && store.json().getJsonArray("inSync").getValuesAs(JsonString::getString).stream()
                        .anyMatch(CrashPoint.SECONDARY::equals);
    }

    private synchronized void note(long acknowledged) {
        lsn = Math.max(lsn, acknowledged);
    }

    private static long lsn(Answer purchase) {
        String asOf = purchase.header(AS_OF);
        return Long.parseLong(asOf.substring(asOf.indexOf('.') + 1));
    }
}
