package bazar.shared.json;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads objects as records of one class. */
final class RecordReader implements ValueReader {
    private static final ClassValue<RecordReader> READERS = new ClassValue<>() {
        @Override
        protected RecordReader computeValue(Class<?> type) {
            return new RecordReader(type);
        }
    };

    private final Constructor<?> constructor;
    private final List<Member> members;
    private final Map<String, Integer> places = new HashMap<>();

    private RecordReader(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        members = Stream.of(components).map(Member::of).toList();
        for (Member member : members) {
            places.put(member.name, places.size());
        }
        try {
            constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true); // the record may be package-private
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has such a constructor", e);
        }
    }

    static RecordReader of(Class<?> type) {
        return READERS.get(type);
    }

    @Override
    public Object read(JsonParser json, Event event, Place place) {
        if (event != Event.START_OBJECT) {
            throw place.expected("an object");
        }
        Object[] values = new Object[members.size()];
        for (Event next = json.next(); next != Event.END_OBJECT; next = json.next()) {
            String name = json.getString();
            Place member = place.member(name);
            Integer i = places.get(name);
            if (i == null) {
                throw member.wrong("there is no such member here");
            }
            if (values[i] != null) {
                throw member.repeated();
            }
            values[i] = members.get(i).values.read(json, json.next(), member);
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && !members.get(i).isOptional) {
                throw place.member(members.get(i).name).wrong("it is missing");
            }
        }
        return made(values);
    }

    private Object made(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Member(String name, boolean isOptional, ValueReader values) {
        static Member of(RecordComponent component) {
            JsonbProperty named = component.getAccessor().getAnnotation(JsonbProperty.class);
            return new Member(
                    named == null ? component.getName() : named.value(),
                    component.isAnnotationPresent(OptionalMember.class),
                    ValueReader.of(component.getGenericType()));
        }
    }
}
