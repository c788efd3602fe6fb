package bazar.system.stack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads one HTTP/1.1 answer and leaves the bytes after it. */
final class WireReader {
    private final ByteArrayInputStream in;
    private final int status;
    private final HttpHeaders headers;

    WireReader(ByteArrayInputStream in) {
        this.in = in;
        String first = line();
        if (!first.matches("HTTP/1\\.[01] \\d{3} ?.*")) {
            throw new AssertionError("not the beginning of an answer: " + first);
        }
        this.status = Integer.parseInt(first.substring(9, 12));
        this.headers = readHeaders();
    }

    int status() {
        return status;
    }

    HttpHeaders headers() {
        return headers;
    }

    String body() {
        boolean isChunked = headers.firstValue("Transfer-Encoding").isPresent();
        int length = (int) headers.firstValueAsLong("Content-Length").orElse(Integer.MAX_VALUE);
        return new String(isChunked ? chunks() : bytes(length), StandardCharsets.UTF_8);
    }

    private HttpHeaders readHeaders() {
        Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] nameAndValue = line.split(": ?", 2);
            values.computeIfAbsent(nameAndValue[0], name -> new ArrayList<>()).add(nameAndValue[1]);
        }
        return HttpHeaders.of(values, (name, value) -> true);
    }

    private byte[] chunks() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(bytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] bytes(int atMost) {
        byte[] bytes = new byte[Math.min(atMost, in.available())];
        in.readNBytes(bytes, 0, bytes.length);
        return bytes;
    }

    private String line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
