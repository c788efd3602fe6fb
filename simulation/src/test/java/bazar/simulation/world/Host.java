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
 * The machine of a node. It runs the node's program in one process after another; processes are killed, restarted and
 * paused. The host's monotonic clock does not jump, but runs at a rate of its own and stands still while the machine
 * sleeps. The time of day goes on during a sleep, and may be set.
 */
public final class Host {
    /** The length of a simulated day, short enough that several pass in a run. */
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

    /** Returns an id that differs for each process of this host. */
    public String processId() {
        return name + "#" + processes;
    }

    public Chance chance() {
        return world.chance();
    }

    public void note(Supplier<String> what) {
        world.note(name, what);
    }

    /** Returns the monotonic clock, which does not count the machine's sleep. */
    public long nanoTime() {
        return clockBegan.toNanos() + (long) ((asleepSince.orElse(world.now()) - slept) * clockRate);
    }

    /** Returns this host's time of day in milliseconds. */
    public long timeOfDay() {
        return clockBegan
                .plusNanos((long) (world.now() * clockRate))
                .plus(timeOfDaySetBy)
                .toMillis();
    }

    /** Sets the time of day ahead or back. */
    public void setTimeOfDay(Duration by) {
        note(() -> "has its time of day set by " + by);
        timeOfDaySetBy = timeOfDaySetBy.plus(by);
        struckAt = world.now();
        revivedAt = world.now();
    }

    /** Returns this host's calendar clock, on which days are short. */
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

    /** Pauses the process and stops the monotonic clock. */
    public void sleep() {
        asleepSince = OptionalLong.of(world.now());
        pause();
    }

    public void resume() {
        note(() -> "resumes");
        wake();
        revivedAt = world.now();
        process.resume();
    }

    public boolean isRunning() {
        return process != null;
    }

    /** Returns when the host was last killed or paused, or its clock was set. */
    public long struckAt() {
        return struckAt;
    }

    /** Returns since when the process has been running undisturbed; now, if it is not running. */
    public long wellSince() {
        return isRunning() && !isPaused() ? revivedAt : world.now();
    }

    public boolean isPaused() {
        return process != null && process.isPaused();
    }

    /** Returns another thread of this process, which runs its tasks one at a time. */
    public Executor thread() {
        return new Worker(world, process);
    }

    /** Runs the task in the current process once this host's clock has advanced by the delay. */
    public void after(Duration delay, Runnable task) {
        ring(process, world.now() + (long) Math.ceil(delay.toNanos() / clockRate), task);
    }

    /** Runs the task at the due time, delayed by the machine's sleep. */
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
     * Performs work that may have to wait for answers.
     *
     * @return completes with the result; never, if the process ends first
     */
    public <T> CompletionStage<T> perform(Supplier<T> work) {
        return new Work<>(process, work).begin();
    }

    /** Sends a question from within {@linkplain #perform performed} work and returns its answer. */
    public <T> T ask(Supplier<CompletionStage<T>> question) {
        return process.work().ask(question);
    }

    /** Runs a step of {@linkplain #perform performed} work once, although the work is replayed. */
    public <T> T step(Supplier<T> step) {
        return process.work() == null ? step.get() : process.work().step(step);
    }

    Process process() {
        return process;
    }
}
