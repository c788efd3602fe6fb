package bazar.prove.crashes;

import bazar.prove.load.http.Answer;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.Doors;
import jakarta.json.JsonString;
import java.net.URI;
import java.util.Optional;

/**
 * Tracks the LSN up to which the secondary's disk must be complete: the highest that was acknowledged while the
 * secondary was in sync.
 */
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
     * Records a purchase if the secondary is in sync. A secondary that is in sync now either was when the purchase was
     * committed, or has caught up since.
     */
    void acknowledged(Answer purchase) {
        Optional<Answer> store = caller.get(Doors.store(primary));
        if (store.filter(InSyncPromise::isInSync).isPresent()) {
            note(lsn(purchase));
        }
    }

    /** @param held LSN of the last entry on the secondary's disk */
    synchronized Optional<String> brokenBy(long held) {
        return held >= lsn
                ? Optional.empty()
                : Optional.of("the disk of " + CrashPoint.SECONDARY + " holds the log up to LSN " + held + ", and LSN "
                        + lsn + " was acknowledged while writes waited for it");
    }

    /** @param store the primary's answer */
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
