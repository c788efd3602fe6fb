package bazar.system.smuggling;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of the table: bytes that try to smuggle a request past the ingress.
 *
 * @param number unique, and contained in the bytes so that a smuggled request can be recognised
 * @param statuses those of the answers, except interim ones
 * @param template of the bytes, with the escapes of Java and with names for common parts
 */
record Payload(int number, String family, String name, List<Integer> statuses, String template) {
    private static final String END = "\r\n\r\n";

    /** The hidden request of most rows. */
    private static final String INNER =
            "GET /cache/invalidations?inner={row} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /** Ordered so that no value contains an earlier name. */
    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("te", "{post}Content-Length: {length}\r\n"),
            Map.entry("rest", "\r\n\r\n{chunks}{inner}"),
            Map.entry("cl", "{post}Content-Length: 4\r\n"),
            Map.entry("chunked", "\r\n\r\n{size}\r\n{inner}\r\n{chunks}"),
            Map.entry("te2", "{post}Transfer-Encoding: chunked\r\n\r\n"),
            Map.entry("post", "POST {ping} HTTP/1.1\r\nHost: localhost\r\n"),
            Map.entry("get", "GET {ping} HTTP/1.1\r\nHost: localhost\r\n"),
            Map.entry("ping", "/api/ping?row={row}"),
            Map.entry("deep", "/cache/invalidations?inner={row}"),
            Map.entry("chunks", "0\r\n\r\n"),
            Map.entry("inner", INNER));

    /** Returns the bytes, one for each character. */
    String bytes() {
        String bytes = template.translateEscapes();
        for (Map.Entry<String, String> name : NAMES) {
            bytes = bytes.replace("{" + name.getKey() + "}", name.getValue());
        }
        int hidden = numbered(INNER).length();
        bytes = numbered(
                bytes.replace("{size}", Integer.toHexString(hidden)).replace("{decimal}", Integer.toString(hidden)));
        int body = bytes.indexOf(END) + END.length();
        return bytes.replace("{length}", Integer.toString(bytes.length() - body));
    }

    /** Returns whether a request line, as a node has parsed it, is the hidden request of this row. */
    boolean isHiddenIn(String firstLine) {
        return firstLine.matches("\\S+ +(https?://[^/ ]*)?/cache/invalidations\\?inner=" + number + "\\b.*");
    }

    private String numbered(String text) {
        return text.replace("{row}", Integer.toString(number));
    }

    /** Reads the rows of a family's file: name, statuses and template, separated by bars. */
    static Stream<Payload> of(String family, int first, List<String> lines) {
        List<String> rows = lines.stream().filter(line -> !line.startsWith("#")).toList();
        return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .map(i -> of(family, first + i, rows.get(i).split("\\|", 3)));
    }

    private static Payload of(String family, int number, String... columns) {
        List<Integer> statuses =
                Stream.of(columns[1].strip().split(" +")).map(Integer::valueOf).toList();
        return new Payload(number, family, columns[0].strip(), statuses, columns[2].strip());
    }

    @Override
    public String toString() {
        return number + " " + family + ": " + name;
    }
}
