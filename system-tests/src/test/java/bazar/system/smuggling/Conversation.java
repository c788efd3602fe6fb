package bazar.system.smuggling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A connection that sends arbitrary bytes and collects what comes back. */
final class Conversation implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern FINAL_STATUS = Pattern.compile("HTTP/1\\.[01] ([2-5]\\d\\d) ");

    private final Socket socket;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private boolean isOver;

    /** @param bytes the bytes to send, one for each character */
    Conversation(URI server, String bytes) {
        try {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until there are this many answers or the connection ends. */
    void awaitAnswers(int count) {
        while (!isOver && statuses().size() < count) {
            listen();
        }
    }

    /** Closes its sending side and reads to the end. */
    void end() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            isOver = true; // the server has closed already
        }
        while (!isOver) {
            listen();
        }
    }

    /** Returns the statuses of all answers except interim ones. */
    List<Integer> statuses() {
        return FINAL_STATUS
                .matcher(text())
                .results()
                .map(status -> Integer.valueOf(status.group(1)))
                .toList();
    }

    String text() {
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        byte[] part = new byte[8192];
        try {
            int length = socket.getInputStream().read(part);
            isOver = length < 0;
            heard.write(part, 0, Math.max(length, 0));
        } catch (SocketTimeoutException e) {
            throw new AssertionError("nothing came any more, after: " + text(), e);
        } catch (SocketException e) {
            isOver = true; // a server that closes with unread bytes resets the connection
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
