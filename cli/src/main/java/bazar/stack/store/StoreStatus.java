package bazar.stack.store;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a catalog says of the store it holds. What it does not say is empty.
 *
 * @param id of the store; empty if none was opened on its disk
 * @param role {@code primary} or {@code secondary}
 * @param hash of its log up to that LSN; empty text if it has none
 * @param digest of all its rows as of that LSN
 * @param secondaries as the primary in office sees them
 */
public record StoreStatus(
        Optional<String> id,
        String role,
        long epoch,
        long lsn,
        String hash,
        Optional<String> digest,
        List<Secondary> secondaries) {
    /**
     * A secondary, as the primary sees it.
     *
     * @param state {@code in-sync}, {@code catching-up} or {@code away}
     * @param lsn up to which it has the log
     */
    public record Secondary(URI url, String state, long lsn) {
        static Secondary of(JsonObject json) {
            return new Secondary(URI.create(json.getString("url")), json.getString("state"), number(json, "lsn"));
        }

        /** Whether a write waits for it. */
        public boolean isInSync() {
            return state.equals("in-sync");
        }

        boolean isCatchingUp() {
            return state.equals("catching-up");
        }
    }

    public boolean isPrimary() {
        return role.equals("primary");
    }

    /** Of a catalog's answer. */
    public static StoreStatus of(JsonObject json) {
        return new StoreStatus(
                text(json, "store"),
                text(json, "role").orElse(""),
                number(json, "epoch"),
                number(json, "lsn"),
                text(json, "hash").orElse(""),
                text(json, "digest"),
                isThere(json, "secondaries")
                        ? json.getJsonArray("secondaries").getValuesAs(JsonObject.class).stream()
                                .map(Secondary::of)
                                .toList()
                        : List.of());
    }

    private static Optional<String> text(JsonObject json, String name) {
        return isThere(json, name) ? Optional.of(json.getString(name)) : Optional.empty();
    }

    private static long number(JsonObject json, String name) {
        return isThere(json, name) ? json.getJsonNumber(name).longValue() : 0;
    }

    private static boolean isThere(JsonObject json, String name) {
        return json.getOrDefault(name, JsonValue.NULL) != JsonValue.NULL;
    }
}
