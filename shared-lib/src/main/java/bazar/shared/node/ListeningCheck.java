package bazar.shared.node;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A server whose port is taken says so in its log and goes on without one. This node calls itself once it has started: if
 * somebody else answers, or nobody, it ends.
 */
@ApplicationScoped
public class ListeningCheck {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final String host;
    private final int port;
    private final NodeConfig node;

    @Resource
    private ManagedThreadFactory threads;

    private volatile Thread thread;

    @Inject
    public ListeningCheck(
            @ConfigProperty(name = "HTTP_HOST") String host,
            @ConfigProperty(name = "HTTP_PORT") int port,
            @ConfigProperties(prefix = "bazar.node") NodeConfig node) {
        this.host = host;
        this.port = port;
        this.node = node;
    }

    /** For the container's proxy. */
    protected ListeningCheck() {
        this(null, 0, null);
    }

    void start(@Observes Startup event) {
        thread = threads.newThread(this::check);
        thread.start();
    }

    void stop(@Observes Shutdown event) {
        thread.interrupt();
    }

    private void check() {
        URI self = URI.create("http://" + (host.equals("*") ? "127.0.0.1" : host) + ":" + port + "/");
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        long begun = System.nanoTime();
        try {
            while (!isThisNode(client, self)) {
                if (System.nanoTime() - begun > BOUND.toNanos()) {
                    throw CannotStart.because("This node does not answer on " + host + ", port " + port
                            + ": another program has the port, or the address is none of this machine's.");
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the node stops before it has started
        }
    }

    /** What answers without a name may be this server, about to have its application. */
    private boolean isThisNode(HttpClient client, URI uri) throws InterruptedException {
        try {
            HttpResponse<Void> answer =
                    client.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.discarding());
            return answer.headers()
                    .firstValue(ServedByFilter.HEADER)
                    .filter(node.name()::equals)
                    .isPresent();
        } catch (IOException e) {
            return false; // the port is not open yet
        }
    }
}
