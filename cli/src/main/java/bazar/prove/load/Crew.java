package bazar.prove.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs each worker in a thread of its own. A worker that throws is recorded as a failure and stops. */
public final class Crew {
    /** Longer than any worker takes to finish what it has begun. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Ending ending = new Ending();
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    public void add(String name, Worker worker) {
        Thread thread = new Thread(() -> workOn(name, worker), name);
        thread.setDaemon(true);
        threads.add(thread);
    }

    public void begin() {
        threads.forEach(Thread::start);
    }

    /** Lets no worker begin anything new. */
    public void callOff() {
        ending.begin();
    }

    /** Calls all workers off and waits until each has ended. */
    public void end() {
        callOff();
        threads.forEach(this::await);
    }

    public List<String> failures() {
        return List.copyOf(failures);
    }

    private void workOn(String name, Worker worker) {
        try {
            while (!ending.hasBegun()) {
                worker.work(ending);
            }
        } catch (RuntimeException e) {
            failures.add(name + ": " + e.getMessage());
        }
    }

    private void await(Thread thread) {
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        if (thread.isAlive()) {
            failures.add(thread.getName() + " did not end");
        }
    }
}
