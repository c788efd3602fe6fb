package bazar.simulation.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/** One run of a node's program. What comes after its end is lost; what comes while it is paused waits until it goes on. */
final class Process {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private Work<?> work;
    private boolean paused;
    private boolean ended;

    void run(Runnable task) {
        if (ended) {
            return;
        }
        if (paused) {
            waiting.add(task);
        } else {
            task.run();
        }
    }

    /** Does a part of some work, which may ask for itself meanwhile. */
    <T> T working(Work<?> on, Supplier<T> part) {
        Work<?> before = work;
        work = on;
        try {
            return part.get();
        } finally {
            work = before;
        }
    }

    Work<?> work() {
        return work;
    }

    boolean isPaused() {
        return paused;
    }

    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
        List<Runnable> late = new ArrayList<>(waiting);
        waiting.clear();
        late.forEach(this::run);
    }

    void end() {
        ended = true;
    }
}
