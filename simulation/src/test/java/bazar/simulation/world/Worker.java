package bazar.simulation.world;

import java.time.Duration;
import java.util.concurrent.Executor;

/** A thread of a process. It runs its tasks in order, each after a random scheduling delay. */
final class Worker implements Executor {
    private static final Duration USUAL = Duration.ofNanos(50_000);
    private static final Duration SLOWEST = Duration.ofMillis(5);
    private static final double SLOW = 0.1;

    private final World world;
    private final Process process;
    private long busyUntil;

    Worker(World world, Process process) {
        this.world = world;
        this.process = process;
    }

    @Override
    public void execute(Runnable task) {
        Chance chance = world.chance();
        Duration delay = chance.between(Duration.ZERO, chance.happens(SLOW) ? SLOWEST : USUAL);
        busyUntil = Math.max(busyUntil, world.now() + delay.toNanos());
        world.at(busyUntil, () -> process.run(task));
    }
}
