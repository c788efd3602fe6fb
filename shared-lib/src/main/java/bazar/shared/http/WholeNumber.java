package bazar.shared.http;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;

/**
 * Reads an {@code Integer} from a whole number alone: the platform takes 1.5 for 1, and a text for what is in it. Nobody asks this
 * for an {@code int}.
 */
final class WholeNumber implements JsonbDeserializer<Integer> {
    @Override
    public Integer deserialize(JsonParser json, DeserializationContext context, Type type) {
        JsonValue value = json.getValue();
        if (value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            try {
                return number.bigDecimalValue().intValueExact();
            } catch (ArithmeticException e) {
                throw new JsonbException("The number " + number + " is not whole, or too large.", e);
            }
        }
        throw new JsonbException("A whole number is expected, and not " + value + ".");
    }
}
