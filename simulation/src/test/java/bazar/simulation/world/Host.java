package bazar.simulation.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Where a node's program runs, as one process after the other: they are killed, started anew, paused. The host's clock does not
 * jump, but runs at a rate of its own, and stands still while its machine sleeps. Its time of day goes on then; it may be set.
 */
public final class Host {
    /** How long days last, so that some pass in a run. */
    public static final Duration DAY = Duration.ofSeconds(3);

    private static final long CALENDAR_RATE = Duration.ofDays(1).dividedBy(DAY);

    private final World world;
    private final String name;
    private final double clockRate;
    private final Duration clockBegan;
    private Process process;
    private int processes;
    private Duration timeOfDaySetBy = Duration.ZERO;
    private long slept;
    private OptionalLong asleepSince = OptionalLong.empty();
    private long struckAt;
    private long revivedAt;

    public Host(World world, String name, double clockRate, Duration clockBegan) {
        this.world = world;
        this.name = name;
        this.clockRate = clockRate;
        this.clockBegan = clockBegan;
    }

    public String name() {
        return name;
    }

    /** Another one with each process. */
    public String processId() {
        return name + "#" + processes;
    }

    public Chance chance() {
        return world.chance();
    }

    public void note(Supplier<String> what) {
        world.note(name, what);
    }

    /** This host's clock, which does not count the sleep of its machine. */
    public long nanoTime() {
        return clockBegan.toNanos() + (long) ((asleepSince.orElse(world.now()) - slept) * clockRate);
    }

    /** What this host takes for the time of day, in milliseconds. */
    public long timeOfDay() {
        return clockBegan
                .plusNanos((long) (world.now() * clockRate))
                .plus(timeOfDaySetBy)
                .toMillis();
    }

    /** Somebody sets the time of day, ahead or back. */
    public void setTimeOfDay(Duration by) {
        note(() -> "has its time of day set by " + by);
        timeOfDaySetBy = timeOfDaySetBy.plus(by);
        struckAt = world.now();
        revivedAt = world.now();
    }

    /** What this host takes for the date and the time of day; its days are short. */
    public Clock calendar() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.EPOCH
                        .plusNanos((long) (world.now() * clockRate) * CALENDAR_RATE)
                        .plus(timeOfDaySetBy);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }

    public void start() {
        process = new Process();
        processes++;
        revivedAt = world.now();
        note(() -> "starts");
    }

    public void kill() {
        note(() -> "is killed");
        struckAt = world.now();
        process.end();
        process = null;
        wake();
    }

    public void pause() {
        note(() -> "is paused");
        struckAt = world.now();
        process.pause();
    }

    /** Its process is paused, and its clock stands still. */
    public void sleep() {
        asleepSince = OptionalLong.of(world.now());
        pause();
    }

    public void resume() {
        note(() -> "goes on");
        wake();
        revivedAt = world.now();
        process.resume();
    }

    public boolean isRunning() {
        return process != null;
    }

    /** When it was last killed or paused. */
    public long struckAt() {
        return struckAt;
    }

    /** Since when it has been running; now, if it is not. */
    public long wellSince() {
        return isRunning() && !isPaused() ? revivedAt : world.now();
    }

    public boolean isPaused() {
        return process != null && process.isPaused();
    }

    /** Another thread of this process, which does one thing after the other. */
    public Executor thread() {
        return new Worker(world, process);
    }

    /** Runs it in this process, when that much time has passed by this host's clock. */
    public void after(Duration delay, Runnable task) {
        ring(process, world.now() + (long) Math.ceil(delay.toNanos() / clockRate), task);
    }

    /** Later by as long as the machine has slept meanwhile. */
    private void ring(Process own, long due, Runnable task) {
        long sleptBefore = slept;
        world.at(
                due,
                () -> own.run(() -> {
                    if (slept == sleptBefore) {
                        task.run();
                    } else {
                        ring(own, due + slept - sleptBefore, task);
                    }
                }));
    }

    private void wake() {
        asleepSince.ifPresent(since -> slept += world.now() - since);
        asleepSince = OptionalLong.empty();
    }

    /**
     * Does something that may have to wait for answers.
     *
     * @return completes when it is done; never, if the process ends before
     */
    public <T> CompletionStage<T> perform(Supplier<T> work) {
        return new Work<>(process, work).begin();
    }

    /** To be called by what is {@linkplain #perform performed}: asks, and goes on with the answer. */
    public <T> T ask(Supplier<CompletionStage<T>> question) {
        return process.work().ask(question);
    }

    /** To be called by what is {@linkplain #perform performed}, to do something before it asks that is not to be done twice. */
    public <T> T step(Supplier<T> step) {
        return process.work() == null ? step.get() : process.work().step(step);
    }

    Process process() {
        return process;
    }
}
