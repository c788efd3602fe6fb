package bazar.simulation.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/** One run of a node's program. Events after its end are lost; events during a pause wait until it resumes. */
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

    /** Runs a part of some work, which is the process's current work meanwhile. */
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
