package bazar.stack.store;

import jakarta.json.JsonObject;

/** A catalog's answer after it has opened a new store. */
record OpenedStore(String id, int books) {
    static OpenedStore of(JsonObject answer) {
        return new OpenedStore(answer.getString("store"), answer.getInt("books"));
    }
}
