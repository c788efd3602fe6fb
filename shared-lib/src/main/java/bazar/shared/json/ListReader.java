package bazar.shared.json;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads arrays whose elements have one type. */
record ListReader(ValueReader elements) implements ValueReader {
    @Override
    public List<Object> read(JsonParser json, Event event, Place place) {
        if (event != Event.START_ARRAY) {
            throw place.expected("an array");
        }
        List<Object> values = new ArrayList<>();
        for (Event next = json.next(); next != Event.END_ARRAY; next = json.next()) {
            values.add(elements.read(json, next, place.element(values.size())));
        }
        return Collections.unmodifiableList(values);
    }
}
