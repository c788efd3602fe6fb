package bazar.frontend.warming;

import bazar.frontend.cache.core.FillOutcome;
import bazar.frontend.cache.core.Popular;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** One round of warming, by as many threads as run it. It ends early when the lease is lost, or a reading fails. */
final class Warming implements Runnable {
    private final Queue<Popular> waiting;
    private final Function<Popular, FillOutcome> cache;
    private final Runnable warmed;

    /**
     * @param cache reads it, unless it is there
     * @param warmed hears of each that was not there before
     */
    Warming(Collection<Popular> popular, Function<Popular, FillOutcome> cache, Runnable warmed) {
        this.waiting = new ConcurrentLinkedQueue<>(popular);
        this.cache = cache;
        this.warmed = warmed;
    }

    /** What has begun comes to its end. */
    void stop() {
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
            stop(); // whoever asks for it will hear why
        }
    }
}
