package bazar.catalog.writer;

import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.Unavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The writer that this node has while it is primary; where commands are handed in. */
@ApplicationScoped
public class CurrentWriter {
    private static final int RETRY_AFTER_SECONDS = 1;

    private final WriterConfig config;

    @Resource
    private ManagedExecutorService executor;

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
     * Has a command decided and committed, within the deadline of writes.
     *
     * @return completes on a thread other than the writer's; exceptionally with {@link OutcomeUnknown} when the deadline passes
     *     or the writer fails
     * @throws Unavailable if this node is not primary, or too many writes wait; then nothing was begun
     */
    public <R> CompletionStage<Receipt<R>> submit(Command<R> command) {
        CatalogWriter current = writer;
        if (current == null) {
            throw new Unavailable("This node is not the primary of an open store.", RETRY_AFTER_SECONDS);
        }
        try {
            return current.submit(command)
                    .orTimeout(config.deadline().toNanos(), TimeUnit.NANOSECONDS)
                    .handleAsync(CurrentWriter::settle, executor);
        } catch (QueueFull e) {
            throw new Unavailable("Too many writes are waiting.", RETRY_AFTER_SECONDS, e);
        } catch (RejectedExecutionException e) {
            throw new Unavailable("This node is stopping.", RETRY_AFTER_SECONDS, e);
        }
    }

    private static <R> Receipt<R> settle(Receipt<R> receipt, Throwable failure) {
        if (failure != null) {
            throw new OutcomeUnknown(failure);
        }
        return receipt;
    }
}
