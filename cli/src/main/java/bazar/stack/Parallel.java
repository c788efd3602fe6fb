package bazar.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Does the same to several nodes at once, each in a thread of its own, since each may have to be waited for. */
final class Parallel {
    private Parallel() {}

    static <R> List<R> map(List<Node> nodes, Function<Node, R> work) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            return nodes.stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> work.apply(node), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }
}
