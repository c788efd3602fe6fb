package bazar.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * What a program does that asks others and goes on with what they answer, without a thread that waits: at each answer it is done again
 * from its beginning, and finds all answers that it has had. So what it does before it asks is a step, or does no harm when it is done
 * twice.
 */
final class Work<T> {
    private final Process process;
    private final Supplier<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private final List<Answer> answers = new ArrayList<>();
    private int used;

    /** What was found out so far, in the order in which that is asked for. */
    private record Answer(boolean isOfStep, Object result, RuntimeException failure) {}

    Work(Process process, Supplier<T> work) {
        this.process = process;
        this.work = work;
    }

    CompletionStage<T> begin() {
        goOn();
        return done;
    }

    <A> A ask(Supplier<CompletionStage<A>> question) {
        if (used < answers.size()) {
            return next();
        }
        question.get()
                .whenComplete((result, failure) -> process.run(() -> {
                    answers.add(new Answer(false, result, unwrapped(failure)));
                    goOn();
                }));
        throw new Waiting();
    }

    /** Done once, though it may ask. */
    <A> A step(Supplier<A> step) {
        if (used < answers.size() && answers.get(used).isOfStep) {
            return next();
        }
        int first = used;
        Answer found = found(step);
        answers.subList(first, answers.size()).clear();
        answers.add(found);
        used = first;
        return next();
    }

    private void goOn() {
        used = 0;
        try {
            Answer found = process.working(this, () -> found(work));
            if (found.failure == null) {
                done.complete(resultOf(found));
            } else {
                done.completeExceptionally(found.failure);
            }
        } catch (Waiting e) {
            // until there is an answer
        }
    }

    private static Answer found(Supplier<?> work) {
        try {
            return new Answer(true, work.get(), null);
        } catch (RuntimeException e) {
            return new Answer(true, null, e);
        }
    }

    private static RuntimeException unwrapped(Throwable failure) {
        return (RuntimeException) (failure instanceof CompletionException ? failure.getCause() : failure);
    }

    private <A> A next() {
        Answer answer = answers.get(used++);
        if (answer.failure != null) {
            throw answer.failure;
        }
        return resultOf(answer);
    }

    /** Whoever asks knows what for. */
    @SuppressWarnings("unchecked")
    private static <A> A resultOf(Answer answer) {
        return (A) answer.result;
    }

    /** Ends what is done until there is an answer; no program catches it. */
    private static final class Waiting extends Error {
        Waiting() {
            super("waits for an answer", null, false, false);
        }
    }
}
