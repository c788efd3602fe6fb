package bazar.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Work that asks other nodes and continues with their answers, without a blocked thread: durable execution by replay.
 * At each answer the work runs again from its beginning and finds all earlier answers recorded. Side effects before a
 * question must therefore be idempotent or a step.
 */
final class Work<T> {
    private final Process process;
    private final Supplier<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private final List<Answer> answers = new ArrayList<>();
    private int used;

    /** A recorded result, in the order of the questions and steps. */
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

    /** Runs the step once, although it may ask questions itself. */
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
            // waits for an answer
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

    /** Unchecked: the asking code knows the type of its answer. */
    @SuppressWarnings("unchecked")
    private static <A> A resultOf(Answer answer) {
        return (A) answer.result;
    }

    /** Unwinds the work until an answer arrives. It is an error so that no program catches it. */
    private static final class Waiting extends Error {
        Waiting() {
            super("waits for an answer", null, false, false);
        }
    }
}
