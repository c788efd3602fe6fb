package bazar.stack.node;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Does the same work on several nodes concurrently, each in a thread of its own. */
public final class Parallel {
    private Parallel() {}

    public static <R> List<R> map(List<Node> nodes, Function<Node, R> work) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            return nodes.stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> work.apply(node), threads))
                    .toList()
                    .stream()
                    .map(Parallel::outcome)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    /** Unwraps the failure of the work, which is for the user to read. */
    private static <R> R outcome(CompletableFuture<R> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
