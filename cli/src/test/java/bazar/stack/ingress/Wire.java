package bazar.stack.ingress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends arbitrary bytes, for requests that no HTTP client would send. */
final class Wire {
    private static final int PATIENCE_MILLIS = 5_000;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** Sends the lines and returns what comes back until the server closes or stays silent for long. */
    String send(String... lines) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return readAll(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readAll(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException | SocketException e) {
            return answer.toString(StandardCharsets.ISO_8859_1); // silent for long, so the answer is complete
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }
}
