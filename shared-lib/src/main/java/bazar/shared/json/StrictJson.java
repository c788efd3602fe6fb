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
 * Reads JSON from outside as a record, without conversions.
 *
 * <ul>
 *   <li>The text is one object in UTF-8, and nothing follows it.
 *   <li>Each member is a component of the record and occurs once. Only an {@link OptionalMember} may be missing; null
 *       is refused.
 *   <li>Each value has its component's type: a string is not a number; 2.0 is an integer, 1.5 is not.
 * </ul>
 *
 * <p>These rules hold at every depth. The records check the range of their values themselves.
 */
public final class StrictJson {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private StrictJson() {}

    /**
     * Returns the record that the JSON describes.
     *
     * @throws UnreadableJson if the text is not JSON
     * @throws InvalidRequest if the JSON does not fit the record; exceptions of the record's constructor pass through
     */
    public static <T extends Record> T read(byte[] json, Class<T> type) {
        String text = decoded(json);
        if (text.isBlank()) {
            throw new InvalidRequest("The body is empty.");
        }
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            Object read = RecordReader.of(type).read(parser, parser.next(), Place.TOP);
            parser.hasNext(); // throws if more text follows
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
