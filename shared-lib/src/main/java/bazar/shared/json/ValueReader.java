package bazar.shared.json;

import bazar.shared.problem.InvalidRequest;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Reads values of one type. */
interface ValueReader {
    /**
     * Returns the value and leaves the parser at its end.
     *
     * @param event the parser event with which the value begins
     * @param place the value's path, for the error message
     * @throws InvalidRequest if the value has another type
     */
    Object read(JsonParser json, Event event, Place place);

    /** Returns the reader for a record component of this type. */
    static ValueReader of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListReader(of(arguments[0]));
            }
            if ((generic.getRawType() == Map.class || generic.getRawType() == SortedMap.class)
                    && arguments[0] == String.class) {
                return new MapReader(of(arguments[1]));
            }
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return RecordReader.of(plain);
        }
        ValueReader scalar = Scalars.READERS.get(type);
        if (scalar == null) {
            throw new IllegalArgumentException("No JSON is read as " + type);
        }
        return scalar;
    }
}
