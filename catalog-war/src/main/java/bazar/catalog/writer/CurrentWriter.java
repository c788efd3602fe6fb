package bazar.catalog.writer;

import bazar.catalog.NotPrimary;
import bazar.catalog.writer.core.CatalogWriter;
import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.QueueFull;
import bazar.catalog.writer.core.WriteReceipt;
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

/** Holds this node's writer while it is the primary, and submits commands to it. */
@ApplicationScoped
public class CurrentWriter {

    private final WriterConfig config;

    private volatile CatalogWriter writer;

    @Inject
    public CurrentWriter(@ConfigProperties(prefix = "bazar.writer") WriterConfig config) {
        this.config = config;
    }

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
     * Submits a command and waits on the caller's thread until it is committed.
     *
     * @throws OutcomeUnknown if the deadline passes or the writer fails
     * @throws Unavailable if this node is not the primary, or too many writes wait; the command was then not begun
     */
    public <R> WriteReceipt<R> submit(Command<R> command) {
        CatalogWriter current = writer;
        if (current == null) {
            throw new NotPrimary();
        }
        try {
            return await(current.submit(command));
        } catch (QueueFull e) {
            throw new Unavailable("Too many writes are waiting.", e);
        } catch (RejectedExecutionException e) {
            throw new Unavailable("This node is stopping.", e);
        }
    }

    private <R> WriteReceipt<R> await(CompletableFuture<WriteReceipt<R>> receipt) {
        try {
            return receipt.get(config.deadline().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            receipt.cancel(false); // a command that was not begun yet is dropped
            throw new OutcomeUnknown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(e);
        }
    }
}
