package bazar.order.carts.storage;

import bazar.shared.logging.LogEvent;
import bazar.shared.problem.RootCause;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Removes old carts periodically. */
@ApplicationScoped
public class Sweeper {
    private static final Logger LOG = System.getLogger(Sweeper.class.getName());

    private final LocalCarts carts;
    private final CartConfig config;

    @Resource
    private ManagedScheduledExecutorService timer;

    private volatile Future<?> rounds;

    @Inject
    public Sweeper(LocalCarts carts, @ConfigProperties(prefix = "bazar.carts") CartConfig config) {
        this.carts = carts;
        this.config = config;
    }

    protected Sweeper() {
        this(null, null);
    }

    public void start() {
        long pause = config.sweepInterval().toMillis();
        rounds = timer.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        rounds.cancel(true);
    }

    /** Catches everything, because an exception would end the schedule. */
    private void sweep() {
        try {
            carts.sweep();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, LogEvent.named("carts-not-swept").withText("reason", RootCause.messageOf(e)));
        }
    }
}
