package bazar.stack;

import bazar.stack.files.FileTree;
import bazar.stack.machine.Pause;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fake Liberty server: a process that listens, reports its health and, as a catalog, holds a store on its disk. */
public final class FakeServer {
    private static final Path DATA = Path.of(System.getenv("DATA_DIR"));

    private final Path store = DATA.resolve("store");
    private final boolean isPrimary = Boolean.parseBoolean(System.getenv("BAZAR_CATALOG_PRIMARY"));
    private final boolean needsStore = System.getenv("BAZAR_NODE_NAME").startsWith("catalog") && isPrimary;

    public static void main(String[] args) throws IOException {
        if (isTold("broken")) {
            System.err.println("broken");
            System.exit(3);
        }
        if (isTold("refusing")) {
            System.err.println("[ERROR] event=cannot-start reason=\"bazar.x is '1'; it must be 2.\"");
            System.err.println("[ERROR] event=cannot-start reason=\"bazar.y is not set.\"");
            System.exit(78);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(FakeServer::end));
        new FakeServer().listen(Integer.parseInt(System.getenv("HTTP_PORT")));
    }

    /** Notes when it was told to end and when it ended, in milliseconds. */
    private static void end() {
        long told = System.currentTimeMillis();
        if (isTold("lingering")) {
            Pause.of(Duration.ofMillis(500));
        }
        try {
            Files.writeString(Path.of(System.getenv("LOG_DIR"), "end"), told + " " + System.currentTimeMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTold(String what) {
        return Files.exists(DATA.resolve(what));
    }

    private void listen(int port) throws IOException {
        Files.writeString(Path.of(System.getenv("LOG_DIR"), "jvm-args"), System.getenv("JVM_ARGS"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/health/ready", this::health);
        server.createContext("/purchase", FakeServer::purchase);
        server.createContext("/api/purchase", FakeServer::purchase);
        server.createContext("/primary", http -> answer(http, isPrimary ? 200 : 503, "{}"));
        server.createContext("/store", this::store);
        server.createContext("/backup", this::backup);
        server.createContext("/replication/digest", this::digest);
        server.createContext("/", http -> answer(http, 200, "{}"));
        server.start();
    }

    private void health(HttpExchange http) throws IOException {
        pauseIfSlow(Duration.ofMillis(1500)); // the launcher waits for a second, the ingress for two
        if (isTold("held-up")) {
            answer(
                    http,
                    503,
                    "{\"checks\":[{\"name\":\"fine\",\"status\":\"UP\"},{\"name\":\"caches\",\"status\":\"DOWN\"}]}");
            return;
        }
        answer(http, !needsStore || Files.exists(store) ? 200 : 503, "{}");
    }

    private static void purchase(HttpExchange http) throws IOException {
        if (isTold("slow")) {
            Files.createFile(DATA.resolve("asked"));
        }
        pauseIfSlow(Duration.ofSeconds(5));
        answer(http, 200, "{}");
    }

    private static void pauseIfSlow(Duration time) {
        if (isTold("slow")) {
            Pause.of(time);
        }
    }

    private void store(HttpExchange http) throws IOException {
        if (http.getRequestMethod().equals("POST")) {
            open(http, new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        } else {
            String role = isPrimary ? "primary" : "secondary";
            String id = Files.exists(store) ? "\"s1\"" : "null";
            answer(
                    http,
                    200,
                    String.format(
                            Locale.ROOT,
                            "{\"store\":%s,\"role\":\"%s\",\"epoch\":1,\"lsn\":2,\"hash\":\"h\",\"digest\":\"d\"%s}",
                            id,
                            role,
                            isPrimary ? secondaries() : ""));
        }
    }

    /** Opens the store, or refuses if a book has the title for that. */
    private void open(HttpExchange http, String books) throws IOException {
        Files.createDirectories(store.getParent());
        if (books.contains("Refused")) {
            answer(http, 400, "{\"detail\":\"Book 7: it is refused.\"}");
        } else if (books.contains("Fatal")) {
            System.exit(3);
        } else {
            Files.writeString(store, books);
            answer(http, 201, "{\"store\":\"s1\",\"books\":11}");
        }
    }

    /** Returns the secondaries, which are in sync unless a test sets otherwise. */
    private static String secondaries() {
        String state = isTold("behind") ? "catching-up" : "in-sync";
        return Stream.of(System.getenv("BAZAR_REPLICATION_SECONDARIES").split(","))
                .filter(url -> !url.isEmpty())
                .map(url -> "{\"url\":\"" + url + "\",\"state\":\"" + state + "\",\"lsn\":1}")
                .collect(Collectors.joining(",", ",\"secondaries\":[", "]"));
    }

    private void digest(HttpExchange http) throws IOException {
        String digest = isTold("differing") ? "other" : "same";
        answer(http, 200, "{\"store\":\"s1\",\"lsn\":2,\"digest\":\"" + digest + "\"}");
    }

    private void backup(HttpExchange http) throws IOException {
        Path backup = DATA.resolve("backup");
        FileTree.delete(backup);
        if (Files.exists(DATA.resolve("full"))) {
            answer(http, 503, "{\"detail\":\"The database could not be copied: No space left on device\"}");
        } else if (http.getRequestMethod().equals("POST")) {
            Files.createDirectories(DATA);
            List<Path> files = FileTree.leavesOf(DATA).stream()
                    .filter(file -> !file.endsWith("store-id"))
                    .toList();
            Files.createDirectory(backup);
            for (Path file : files) {
                Files.copy(DATA.resolve(file), backup.resolve(file));
            }
            answer(http, 200, "{\"store\":\"s1\",\"epoch\":1,\"lsn\":2,\"hash\":\"h\",\"schema\":2}");
        } else {
            answer(http, 204, "");
        }
    }

    private static void answer(HttpExchange http, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }
}
