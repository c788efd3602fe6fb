package bazar.stack;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * What a catalog says of the store it holds.
 *
 * @param id of the store; empty if none was opened on its disk
 * @param role {@code primary} or {@code secondary}
 * @param hash of its log up to that LSN; empty text if it has none
 */
public record StoreStatus(Optional<String> id, String role, long epoch, long lsn, String hash) {
    public boolean isPrimary() {
        return role.equals("primary");
    }

    /** Of a catalog's answer. */
    public static StoreStatus of(JsonObject json) {
        return new StoreStatus(
                Optional.ofNullable(text(json, "store", null)),
                text(json, "role", ""),
                number(json, "epoch"),
                number(json, "lsn"),
                text(json, "hash", ""));
    }

    private static String text(JsonObject json, String name, String absent) {
        return json.containsKey(name) && !json.isNull(name) ? json.getString(name) : absent;
    }

    private static long number(JsonObject json, String name) {
        return json.containsKey(name) && !json.isNull(name)
                ? json.getJsonNumber(name).longValue()
                : 0;
    }
}
