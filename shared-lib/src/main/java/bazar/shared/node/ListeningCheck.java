package bazar.shared.node;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends the process if another program has this node's port. Liberty only logs that and runs on without the port, so the
 * node calls its own address once it has started.
 */
@ApplicationScoped
public class ListeningCheck {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int PATIENCE_MILLIS = 5000;
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
        String address = host.equals("*") ? "127.0.0.1" : host;
        long begun = System.nanoTime();
        try {
            while (!isThisNode(address)) {
                if (System.nanoTime() - begun > BOUND.toNanos()) {
                    throw CannotStart.because("This node does not answer on " + host + ", port " + port
                            + ": another program has the port, or the address is none of this machine's.");
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the node stops before the check has succeeded
        }
    }

    /**
     * Returns whether this node answers. An answer without a name may come from this server before its application is
     * up.
     */
    private boolean isThisNode(String address) {
        HttpURLConnection connection = null;
        try {
            // java.net.http.HttpClient reads the trust store first, which would delay every start.
            connection = (HttpURLConnection) new URL("http", address, port, "/").openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return node.name().equals(connection.getHeaderField(ServedByFilter.HEADER));
        } catch (IOException e) {
            return false; // the port is not open yet
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }
}
