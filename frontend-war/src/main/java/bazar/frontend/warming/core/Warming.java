package bazar.frontend.warming.core;

import bazar.frontend.cache.core.FillOutcome;
import bazar.frontend.cache.core.Popular;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** One round of warming, shared by all threads that run it. It ends early if the lease is lost or a load fails. */
public final class Warming implements Runnable {
    private final Queue<Popular> waiting;
    private final Function<Popular, FillOutcome> cache;
    private final Runnable warmed;

    /**
     * @param cache loads an entry unless it is cached
     * @param warmed called for each entry that was loaded
     */
    public Warming(Collection<Popular> popular, Function<Popular, FillOutcome> cache, Runnable warmed) {
        this.waiting = new ConcurrentLinkedQueue<>(popular);
        this.cache = cache;
        this.warmed = warmed;
    }

    /** Ends the round; loads that have begun are completed. */
    public void stop() {
        waiting.clear();
    }

    @Override
    public void run() {
        for (Popular next = waiting.poll(); next != null; next = waiting.poll()) {
            warm(next);
        }
    }

    private void warm(Popular next) {
        try {
            FillOutcome fillOutcome = cache.apply(next);
            if (fillOutcome == FillOutcome.KEPT) {
                warmed.run();
            } else if (fillOutcome == FillOutcome.LAPSED) {
                stop();
            }
        } catch (RuntimeException e) {
            stop(); // the next reader of the entry gets the error
        }
    }
}
