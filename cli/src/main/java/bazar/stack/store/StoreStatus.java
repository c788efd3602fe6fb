package bazar.stack.store;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The state of a catalog's replica.
 *
 * @param id the store's id; empty if no store was opened on this disk
 * @param role {@code primary} or {@code secondary}
 * @param hash of the log up to {@code lsn}; empty if there is none
 * @param digest of all rows at {@code lsn}
 * @param secondaries the primary's view of them; empty at a secondary
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
     * The primary's view of a secondary.
     *
     * @param state {@code in-sync}, {@code catching-up} or {@code away}
     * @param lsn the last entry that the secondary has acknowledged
     */
    public record Secondary(URI url, String state, long lsn) {
        static Secondary of(JsonObject json) {
            return new Secondary(URI.create(json.getString("url")), json.getString("state"), number(json, "lsn"));
        }

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

    /** Reads a catalog's answer. */
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
