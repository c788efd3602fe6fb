package bazar.shared.node;

import bazar.shared.logging.LogEvent;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;

/**
 * Creates threads that the node needs for as long as it runs. Their work handles its expected failures itself. Any
 * other exception or error ends the process, because the node would otherwise keep answering without doing its work.
 */
@ApplicationScoped
public class VitalThreads implements ThreadFactory {
    private static final Logger LOG = System.getLogger(VitalThreads.class.getName());

    /** {@code EX_SOFTWARE} of sysexits.h. */
    private static final int EXIT_CODE = 70;

    @Resource
    private ManagedThreadFactory threads;

    private final IntConsumer halt;
    private volatile boolean isStopping;

    @Inject
    public VitalThreads() {
        this(Runtime.getRuntime()::halt);
    }

    /** @param halt ends the process with the given exit code */
    VitalThreads(IntConsumer halt) {
        this.halt = halt;
    }

    @Override
    public Thread newThread(Runnable work) {
        return threads.newThread(guarded(work));
    }

    /** Ignores failures from here on: the application is stopping. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Shutdown event) {
        isStopping = true;
    }

    Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                if (isStopping) {
                    throw e;
                }
                end(e);
            }
        };
    }

    /** Halts even if logging fails, for example for lack of memory. */
    private void end(Throwable cause) {
        try {
            LOG.log(
                    Level.ERROR,
                    LogEvent.named("vital-thread-died")
                            .with("thread", Thread.currentThread().getName())
                            .toString(),
                    cause);
        } finally {
            halt.accept(EXIT_CODE);
        }
    }
}
