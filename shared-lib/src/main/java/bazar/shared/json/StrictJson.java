package bazar.shared.json;

import bazar.shared.problem.InvalidRequest;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads JSON from outside as a record, and takes nothing for what it is not.
 *
 * <ul>
 *   <li>It is one object in UTF-8, and nothing follows it.
 *   <li>Each member is a component of the record and is there once. Only an {@link OptionalMember} may be left out; null stands for
 *       nothing.
 *   <li>Each value is of its component's type: a string is no number, and 2.0 is a whole number, but 1.5 is none.
 * </ul>
 *
 * So it is at every depth, which is the depth of the record: nothing that the record does not have is read. What the values may be,
 * the records themselves know.
 */
public final class StrictJson {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private StrictJson() {}

    /**
     * Returns the record that this JSON is.
     *
     * @throws UnreadableJson if it is no JSON
     * @throws InvalidRequest if it is not of this form; what the record's constructor throws passes through
     */
    public static <T extends Record> T read(byte[] json, Class<T> type) {
        String text = decoded(json);
        if (text.isBlank()) {
            throw new InvalidRequest("The body is empty.");
        }
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            Object read = RecordReader.of(type).read(parser, parser.next(), Place.TOP);
            parser.hasNext(); // throws if there is more
            return type.cast(read);
        } catch (JsonException e) {
            throw new UnreadableJson(e);
        }
    }

    private static String decoded(byte[] json) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableJson("It is not UTF-8.", e);
        }
    }
}
