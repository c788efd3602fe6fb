package bazar.prove.load.settlement;

import bazar.prove.load.http.Caller;
import bazar.prove.load.http.Doors;
import bazar.stack.machine.Pause;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks that the replicas of a store at rest converge. */
public final class Agreement {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The fields of a replica's state that must be equal on all replicas. */
    private static final List<String> AGREED = List.of("store", "lsn", "hash", "digest");

    private final Doors doors;
    private final Caller caller;

    public Agreement(Doors doors, Caller caller) {
        this.doors = doors;
        this.caller = caller;
    }

    /** Waits until the replicas agree; otherwise returns the state of each. */
    public Optional<String> defect() {
        return Pause.until(() -> states().values().stream().distinct().count() == 1, PATIENCE)
                ? Optional.empty()
                : Optional.of("the replicas do not agree on " + AGREED + ": " + states());
    }

    private Map<URI, List<String>> states() {
        Map<URI, List<String>> states = new TreeMap<>();
        for (URI catalog : doors.catalogs()) {
            JsonObject state = caller.getAtRest(Doors.store(catalog)).json();
            states.put(
                    catalog,
                    AGREED.stream().map(name -> String.valueOf(state.get(name))).toList());
        }
        return states;
    }
}
