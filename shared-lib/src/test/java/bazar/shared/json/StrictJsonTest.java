package bazar.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import bazar.shared.problem.InvalidRequest;
import jakarta.json.bind.annotation.JsonbProperty;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The timeout guards against bodies that would keep the parser busy. */
@Timeout(20)
class StrictJsonTest {
    /** A value of each JSON shape; a whole number is a number too. */
    private static final Map<String, String> SHAPES = Map.of(
            "string", "\"30\"",
            "time", "\"2026-11-30T12:00:00.001Z\"",
            "number", "1.5",
            "whole number", "30",
            "true", "true",
            "false", "false",
            "null", "null",
            "array", "[]",
            "object", "{}");

    /** The shapes that a component of each type accepts, and the message about the others. */
    private static final List<Kind> KINDS = List.of(
            new Kind(OfString.class, Set.of("string", "time"), "a string"),
            new Kind(OfInstant.class, Set.of("time"), null),
            new Kind(OfInt.class, Set.of("whole number"), "a whole number"),
            new Kind(OfInteger.class, Set.of("whole number"), "a whole number"),
            new Kind(OfLong.class, Set.of("whole number"), "a whole number"),
            new Kind(OfBoxedLong.class, Set.of("whole number"), "a whole number"),
            new Kind(OfDecimal.class, Set.of("number", "whole number"), "a number"),
            new Kind(OfBoolean.class, Set.of("true", "false"), "true or false"),
            new Kind(OfBoxedBoolean.class, Set.of("true", "false"), "true or false"),
            new Kind(OfRecord.class, Set.of("object"), "an object"),
            new Kind(OfList.class, Set.of("array"), "an array"),
            new Kind(OfMap.class, Set.of("object"), "an object"));

    record OfString(String value) {}

    record OfInstant(Instant value) {}

    record OfInt(int value) {}

    record OfInteger(Integer value) {}

    record OfLong(long value) {}

    record OfBoxedLong(Long value) {}

    record OfDecimal(BigDecimal value) {}

    record OfBoolean(boolean value) {}

    record OfBoxedBoolean(Boolean value) {}

    record Nothing() {}

    record OfRecord(Nothing value) {}

    record OfList(List<String> value) {}

    record OfMap(Map<String, String> value) {}

    record Line(int quantity, @OptionalMember String note) {
        Line {
            if (quantity > 10) {
                throw new InvalidRequest("Too many.");
            }
        }
    }

    record Order(
            @JsonbProperty("order_id") String id,
            List<Line> lines,
            @OptionalMember Line gift,
            @OptionalMember SortedMap<String, Long> numbers,
            @OptionalMember SortedMap<String, Line> others) {}

    private record Kind(Class<? extends Record> type, Set<String> shapes, String expected) {}

    static Stream<Arguments> everyKindWithEveryOtherShape() {
        return KINDS.stream().flatMap(kind -> {
            Set<String> others = new HashSet<>(SHAPES.keySet());
            others.removeAll(kind.shapes);
            return others.stream().map(shape -> arguments(kind.type, shape, kind.expected));
        });
    }

    @ParameterizedTest
    @MethodSource("everyKindWithEveryOtherShape")
    void a_value_of_another_shape_is_refused_and_what_is_expected_is_said(
            Class<? extends Record> type, String shape, String expected) {
        assertThatThrownBy(() -> read(type, "{'value':" + SHAPES.get(shape) + "}"))
                .isInstanceOf(InvalidRequest.class)
                .message()
                .startsWith("value: " + (expected == null ? "" : expected + " is expected."))
                .endsWith(" is expected.");
    }

    static Stream<Arguments> everyKindWithItsShapes() {
        return KINDS.stream().flatMap(kind -> kind.shapes.stream().map(shape -> arguments(kind.type, shape)));
    }

    @ParameterizedTest
    @MethodSource("everyKindWithItsShapes")
    void a_value_of_its_own_shape_is_taken(Class<? extends Record> type, String shape) {
        assertThat(read(type, "{'value':" + SHAPES.get(shape) + "}")).isInstanceOf(type);
    }

    @Test
    void values_are_what_they_say() {
        Order order = read(
                Order.class,
                "{'order_id':'\\u00fc \\ud83d\\udcda','lines':[{'quantity':2},{'note':'x','quantity':1}],"
                        + "'gift':{'quantity':3},'numbers':{'b':2,'a':1},'others':{'c':{'quantity':4}}}");

        assertThat(order)
                .isEqualTo(new Order(
                        "ü 📚",
                        List.of(new Line(2, null), new Line(1, "x")),
                        new Line(3, null),
                        new TreeMap<>(Map.of("a", 1L, "b", 2L)),
                        new TreeMap<>(Map.of("c", new Line(4, null)))));
        assertThat(read(OfInstant.class, "{'value':'2026-11-30T12:00:00.001Z'}").value())
                .isEqualTo(Instant.ofEpochMilli(1796040000001L));
        assertThat(read(OfDecimal.class, "{'value':30.00}").value()).isEqualTo(new BigDecimal("30.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.0, 0",
        "0e1000000000, 0",
        "0e-1000000000, 0",
        "2.0, 2",
        "2.0e0, 2",
        "20e-1, 2",
        "2e0, 2",
        "1e1, 10",
        "1E+1, 10",
        "-2147483648, -2147483648",
        "2147483647.000, 2147483647",
        "0.02e2, 2"
    })
    void a_number_without_a_fraction_is_whole(String json, long value) {
        assertThat(read(OfInt.class, "{'value':" + json + "}").value()).isEqualTo((int) value);
        assertThat(read(OfLong.class, "{'value':" + json + "}").value()).isEqualTo(value);
        assertThat(read(OfDecimal.class, "{'value':" + json + "}").value()).isEqualByComparingTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "0.1", "-0.1", "1e-1", "1e-1000000000", "2.0000000000000000000000000000001"})
    void a_number_with_a_fraction_is_not_whole(String json) {
        refuse(OfInt.class, "{'value':" + json + "}", "value: a whole number is expected.");
        refuse(OfLong.class, "{'value':" + json + "}", "value: a whole number is expected.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "-9223372036854775809",
                "1e19",
                "1e400",
                "1e1000000000",
                "-1e1000000000",
                "100e2147483647",
                "1e2147483647",
                "1e2147483648",
                "1e99999999999999999999"
            })
    void a_number_that_is_too_large_is_refused_at_once(String json) {
        refuse(OfInt.class, "{'value':" + json + "}", "value: the number is out of range.");
        refuse(OfLong.class, "{'value':" + json + "}", "value: the number is out of range.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e400", "1e-400", "1e1000000000", "-1e1000000000", "1e-1000000000", "1e99999999999999999999"})
    void a_number_that_cannot_be_written_out_is_refused_at_once(String json) {
        refuse(OfDecimal.class, "{'value':" + json + "}", "value: the number is out of range.");
    }

    @Test
    void a_number_of_many_digits_is_refused_at_once() {
        for (Class<? extends Record> type : List.of(OfInt.class, OfLong.class, OfDecimal.class)) {
            refuse(type, "{'value':" + "9".repeat(60_000) + "}", "value: a number has at most 100 characters.");
            refuse(type, "{'value':1." + "0".repeat(60_000) + "}", "value: a number has at most 100 characters.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "4294967297"})
    void a_number_does_not_wrap_around(String json) {
        refuse(OfInt.class, "{'value':" + json + "}", "value: the number is out of range.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'order_id':'o','order_id':'o','lines':[]}                     | order_id: it is there twice.
            {'order_id':'o','lines':[],'lines':[]}                         | lines: it is there twice.
            {'order_id':'o','lines':[],'\\u006cines':[]}                   | lines: it is there twice.
            {'order_id':'o','lines':[{'quantity':1,'quantity':1}]}         | lines[0].quantity: it is there twice.
            {'order_id':'o','lines':[],'gift':{'note':'','note':'x'}}      | gift.note: it is there twice.
            {'order_id':'o','lines':[],'numbers':{'a':1,'a':1}}            | numbers.a: it is there twice.
            {'order_id':'o','lines':[],'others':{'a':{'quantity':1,'quantity':2}}} | others.a.quantity: it is there twice.
            """)
    void a_member_is_there_once_at_every_depth(String json, String complaint) {
        refuse(Order.class, json, complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'order_id':'o','lines':[],'colour':1}                         | colour: there is no such member here.
            {'id':'o','lines':[]}                                          | id: there is no such member here.
            {'order_id':'o','Lines':[]}                                    | Lines: there is no such member here.
            {'order_id':'o','lines':[{'quantity':1,'':1}]}                 | lines[0].: there is no such member here.
            {'order_id':'o','lines':[{'quantity':1},{'x':{'y':1}}]}        | lines[1].x: there is no such member here.
            {'order_id':'o','lines':[],'gift':{'quantity':1,'x':[[]]}}     | gift.x: there is no such member here.
            """)
    void an_unknown_member_is_refused_at_every_depth(String json, String complaint) {
        refuse(Order.class, json, complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'lines':[]}                                     | order_id: it is missing.
            {}                                               | order_id: it is missing.
            {'order_id':'o'}                                 | lines: it is missing.
            {'order_id':'o','lines':[{}]}                    | lines[0].quantity: it is missing.
            {'order_id':null,'lines':[]}                     | order_id: a string is expected.
            {'order_id':'o','lines':null}                    | lines: an array is expected.
            {'order_id':'o','lines':[null]}                  | lines[0]: an object is expected.
            {'order_id':'o','lines':[],'gift':null}          | gift: an object is expected.
            {'order_id':'o','lines':[],'numbers':{'a':null}} | numbers.a: a whole number is expected.
            """)
    void what_is_needed_is_there_and_null_stands_for_nothing(String json, String complaint) {
        refuse(Order.class, json, complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'order_id':'o','lines':[{'quantity':'1'}]}            | lines[0].quantity: a whole number is expected.
            {'order_id':'o','lines':[{'quantity':1},{'quantity':1.5}]} | lines[1].quantity: a whole number is expected.
            {'order_id':'o','lines':[],'gift':{'quantity':1,'note':1}} | gift.note: a string is expected.
            {'order_id':'o','lines':[],'numbers':{'a':1,'b':'2'}}  | numbers.b: a whole number is expected.
            {'order_id':'o','lines':[],'others':{'a':[]}}          | others.a: an object is expected.
            {'order_id':'o','lines':{'quantity':1}}                | lines: an array is expected.
            {'order_id':'o','lines':[[]]}                          | lines[0]: an object is expected.
            """)
    void a_mistyped_value_is_named_at_every_depth(String json, String complaint) {
        refuse(Order.class, json, complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "null",
                "1",
                "'x'",
                "true",
                "[]",
                "[{}]",
                "{",
                "}",
                "{}}",
                "{}{}",
                "{} more",
                "{},",
                "{}\0",
                "{,}",
                "{//}",
                "/**/{}",
                "\u00a0{}",
                "\ufeff{}"
            })
    void it_is_one_object_and_nothing_else(String json) {
        refuse(Nothing.class, json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01",
                "-01",
                "+1",
                "1.",
                ".5",
                "-",
                "1e",
                "1e+",
                "0x10",
                "NaN",
                "Infinity",
                "-Infinity",
                "tru",
                "True",
                "1_000",
                "1,",
                "",
                "١",
                "'",
                "'\\x'",
                "'\t'",
                "'\n'",
                "'\1'",
                "'\\u12'",
                "a"
            })
    void a_value_is_as_json_spells_it(String value) {
        for (Kind kind : KINDS) {
            refuse(kind.type, "{'value':" + value + "}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "a\\ud800b", "\\udc00\\ud800", "\\ud83d\\ud83d\\udcda"})
    void half_of_a_surrogate_pair_is_no_character(String text) {
        refuse(OfString.class, "{'value':'" + text + "'}", "value: half of a surrogate pair is no character.");
        refuse(OfMap.class, "{'value':{'" + text + "':'x'}}");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        List<byte[]> malformed = List.of(
                bytes(0xff),
                bytes(0xfc),
                bytes(0x80),
                bytes(0xc3),
                bytes(0xc0, 0xaf),
                bytes(0xe0, 0x80, 0xaf),
                bytes(0xed, 0xa0, 0x80),
                bytes(0xf4, 0x90, 0x80, 0x80));

        for (byte[] value : malformed) {
            assertThatThrownBy(() -> StrictJson.read(around(value), OfString.class))
                    .isInstanceOf(UnreadableJson.class)
                    .hasMessage("It is not UTF-8.");
        }
        assertThat(StrictJson.read(around("ü📚".getBytes(StandardCharsets.UTF_8)), OfString.class))
                .isEqualTo(new OfString("ü📚"));
    }

    @Test
    void text_that_is_no_json_is_told_from_json_of_another_form() {
        assertThatThrownBy(() -> read(OfString.class, "{'value':}"))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageStartingWith("It is not JSON: ");
        refuse(OfString.class, "[]", "The body: an object is expected.");
        refuse(OfString.class, " ", "The body is empty.");
    }

    @Test
    void other_encodings_are_refused() {
        for (var encoding : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThatThrownBy(() -> StrictJson.read("{\"value\":\"x\"}".getBytes(encoding), OfString.class))
                    .isInstanceOf(UnreadableJson.class);
        }
    }

    @Test
    void depth_ends_where_the_record_ends() {
        for (Kind kind : KINDS) {
            refuse(kind.type, "[".repeat(100_000));
            refuse(kind.type, "{'value':" + "[".repeat(100_000));
            refuse(kind.type, "{'value':".repeat(100_000));
            refuse(kind.type, "{'other':" + "[".repeat(100_000));
        }
    }

    @Test
    void a_long_name_is_not_repeated_in_full() {
        assertThatThrownBy(() -> read(Nothing.class, "{'" + "x".repeat(60_000) + "':1}"))
                .isInstanceOf(InvalidRequest.class)
                .message()
                .hasSizeLessThan(200);
    }

    @Test
    void what_a_record_refuses_is_said_in_its_words() {
        assertThatThrownBy(() -> read(Order.class, "{'order_id':'o','lines':[{'quantity':11}]}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("Too many.");
    }

    private static void refuse(Class<? extends Record> type, String json, String complaint) {
        assertThatThrownBy(() -> read(type, json))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage(complaint);
    }

    private static void refuse(Class<? extends Record> type, String json) {
        assertThatThrownBy(() -> read(type, json)).isInstanceOfAny(InvalidRequest.class, UnreadableJson.class);
    }

    private static <T extends Record> T read(Class<T> type, String json) {
        return StrictJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), type);
    }

    private static byte[] around(byte[] value) {
        byte[] json = new byte[value.length + 12];
        System.arraycopy("{\"value\":\"".getBytes(StandardCharsets.US_ASCII), 0, json, 0, 10);
        System.arraycopy(value, 0, json, 10, value.length);
        System.arraycopy("\"}".getBytes(StandardCharsets.US_ASCII), 0, json, 10 + value.length, 2);
        return json;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
