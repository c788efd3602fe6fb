package bazar.stack.store;

import jakarta.json.JsonObject;

/** A store that a catalog has just opened. */
record OpenedStore(String id, int books) {
    static OpenedStore of(JsonObject answer) {
        return new OpenedStore(answer.getString("store"), answer.getInt("books"));
    }
}
