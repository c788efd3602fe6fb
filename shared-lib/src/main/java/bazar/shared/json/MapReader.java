package bazar.shared.json;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads objects with arbitrary member names and values of one type. */
record MapReader(ValueReader values) implements ValueReader {
    @Override
    public SortedMap<String, Object> read(JsonParser json, Event event, Place place) {
        if (event != Event.START_OBJECT) {
            throw place.expected("an object");
        }
        SortedMap<String, Object> members = new TreeMap<>();
        for (Event next = json.next(); next != Event.END_OBJECT; next = json.next()) {
            String name = json.getString();
            Place member = place.member(name);
            Scalars.wellFormed(name, member);
            if (members.put(name, values.read(json, json.next(), member)) != null) {
                throw member.repeated();
            }
        }
        return Collections.unmodifiableSortedMap(members);
    }
}
