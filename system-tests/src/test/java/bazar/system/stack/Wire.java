package bazar.system.stack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sends arbitrary bytes, for requests that no HTTP client would send. */
public final class Wire {
    private static final int PATIENCE_MILLIS = 20_000;

    private Wire() {}

    /**
     * Sends a text unchanged, one byte for each character, and reads until the server closes the connection.
     *
     * @return all answers, possibly none
     */
    static List<Answer> send(URI base, String text) {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            long sentAt = System.nanoTime();
            ByteArrayInputStream bytes = new ByteArrayInputStream(converse(socket, text));
            Duration took = Duration.ofNanos(System.nanoTime() - sentAt);
            List<Answer> answers = new ArrayList<>();
            List<String> requests = firstLines(text);
            while (bytes.available() > 0) {
                String request = requests.get(Math.min(answers.size(), requests.size() - 1));
                answers.add(read(request.split(" ", 2)[0], target(base, request), bytes, took));
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the next answer from the bytes of a connection. */
    public static Answer read(String method, URI uri, ByteArrayInputStream bytes, Duration took) {
        WireReader reader = new WireReader(bytes);
        return new Answer(method, uri, reader.status(), reader.headers(), reader.body(), took);
    }

    /** Returns a request that asks the server to close the connection. */
    public static String request(String firstLine, List<String> headers, String body) {
        Stream<String> lines =
                Stream.concat(Stream.of(firstLine, "Host: localhost", "Connection: close"), headers.stream());
        return lines.map(line -> line + "\r\n").reduce("", String::concat) + "\r\n" + body;
    }

    /** Returns the first line of the text, and every later line that is a well-formed request line. */
    private static List<String> firstLines(String text) {
        List<String> lines = text.lines().toList();
        return Stream.concat(
                        lines.stream().limit(1),
                        lines.stream().skip(1).filter(line -> line.matches("[A-Z]+ \\S+ HTTP/1\\.\\d")))
                .toList();
    }

    /** Returns a request's target; the server itself if the target is no URI. */
    private static URI target(URI base, String firstLine) {
        try {
            return new URI(base + firstLine.split(" ", 3)[1].split("\\?", 2)[0]);
        } catch (URISyntaxException e) {
            return base;
        }
    }

    /** Sends the text and returns the answer, also if the server resets the connection because of unread bytes. */
    private static byte[] converse(Socket socket, String text) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (SocketException e) {
            heard.reset();
        }
        try {
            socket.getInputStream().transferTo(heard);
        } catch (SocketException e) {
            return heard.toByteArray();
        }
        return heard.toByteArray();
    }
}
