package bazar.system.smuggling;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of the table: bytes that try to bring a request past the ingress.
 *
 * @param number that the bytes bear, so that whoever took them for a request can be told
 * @param statuses of the answers, but for interim ones
 * @param template of the bytes, with escapes as in Java and names for what many rows have in common
 */
record Payload(int number, String family, String name, List<Integer> statuses, String template) {
    private static final String END = "\r\n\r\n";

    /** What is hidden in most of them. */
    private static final String INNER =
            "GET /cache/invalidations?inner={row} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /** In an order in which none stands for one before it. */
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

    /** A byte for each character. */
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

    /** Whether the first line of a request, as a node has understood it, asks for the inner path that is hidden here. */
    boolean isHiddenIn(String firstLine) {
        return firstLine.matches("\\S+ +(https?://[^/ ]*)?/cache/invalidations\\?inner=" + number + "\\b.*");
    }

    private String numbered(String text) {
        return text.replace("{row}", Integer.toString(number));
    }

    /** The rows of a family as they stand in its file: name, statuses and template, with bars between. */
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
