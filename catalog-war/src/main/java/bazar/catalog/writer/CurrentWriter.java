package bazar.catalog.writer;

import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The writer that this node has while it is primary; where commands are handed in. */
@ApplicationScoped
public class CurrentWriter {
    private static final int RETRY_AFTER_SECONDS = 1;

    private final WriterConfig config;

    private volatile CatalogWriter writer;

    @Inject
    public CurrentWriter(@ConfigProperties(prefix = "bazar.writer") WriterConfig config) {
        this.config = config;
    }

    /** For the container's proxy. */
    protected CurrentWriter() {
        this(null);
    }

    public void appoint(CatalogWriter current) {
        writer = current;
    }

    public void resign() {
        writer = null;
    }

    public boolean isPresent() {
        return writer != null;
    }

    /**
     * Has a command decided and committed, and waits for it on the caller's thread.
     *
     * @throws OutcomeUnknown when the deadline passes or the writer fails
     * @throws Unavailable if this node is not primary, or too many writes wait; then nothing was begun
     */
    public <R> WriteReceipt<R> submit(Command<R> command) {
        CatalogWriter current = writer;
        if (current == null) {
            throw new Unavailable("This node is not the primary of an open store.", RETRY_AFTER_SECONDS);
        }
        try {
            return await(current.submit(command));
        } catch (QueueFull e) {
            throw new Unavailable("Too many writes are waiting.", RETRY_AFTER_SECONDS, e);
        } catch (RejectedExecutionException e) {
            throw new Unavailable("This node is stopping.", RETRY_AFTER_SECONDS, e);
        }
    }

    private <R> WriteReceipt<R> await(CompletableFuture<WriteReceipt<R>> receipt) {
        try {
            return receipt.get(config.deadline().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            receipt.cancel(false); // what was not begun need not be
            throw new OutcomeUnknown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(e);
        }
    }
}
