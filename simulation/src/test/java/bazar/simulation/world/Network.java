package bazar.simulation.world;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Carries calls between hosts, as well as the weather permits. A host can be cut off from another, in one direction or both. */
public final class Network {
    private final World world;
    private final Set<Link> cut = new HashSet<>();
    private final Map<Link, Long> troubledAt = new HashMap<>();
    private final Map<Link, Long> mendedAt = new HashMap<>();
    private Weather weather;

    public Network(World world, Weather weather) {
        this.world = world;
        this.weather = weather;
    }

    public void turn(Weather to) {
        weather = to;
    }

    public void cut(Host from, Host to) {
        world.note("network", () -> "carries nothing from " + from.name() + " to " + to.name());
        cut.add(new Link(from, to));
        trouble(new Link(from, to), world.now());
    }

    public void mend() {
        world.note("network", () -> "carries everything");
        cut.forEach(link -> mendedAt.put(link, world.now()));
        cut.clear();
    }

    public void mend(Host from, Host to) {
        world.note("network", () -> "carries again from " + from.name() + " to " + to.name());
        cut.remove(new Link(from, to));
        mendedAt.put(new Link(from, to), world.now());
    }

    /** When two hosts were last cut off from each other in a direction, or a message was lost or is to come late. */
    public long troubledAt(Host one, Host other) {
        return latest(troubledAt, one, other);
    }

    /** Since when all that they sent to each other has come at once; now, if they are cut off. */
    public long soundSince(Host one, Host other) {
        boolean isCut = cut.contains(new Link(one, other)) || cut.contains(new Link(other, one));
        return isCut ? world.now() : Math.max(troubledAt(one, other), latest(mendedAt, one, other));
    }

    private static long latest(Map<Link, Long> moments, Host one, Host other) {
        return Math.max(moments.getOrDefault(new Link(one, other), 0L), moments.getOrDefault(new Link(other, one), 0L));
    }

    /**
     * Has a host do something for another.
     *
     * @param timeout by the caller's clock
     * @param service what the callee does, in whatever process is there when the request arrives; twice if that is repeated
     * @return completes at the caller; with {@link Unanswered} if no answer came
     */
    public <T> CompletionStage<T> call(
            Host caller, Host callee, Duration timeout, Supplier<CompletionStage<T>> service) {
        Call<T> call = begin(caller, callee, timeout, service);
        if (world.chance().happens(weather.repeated())) {
            call.send();
        }
        return call.reply;
    }

    /** The same, but that it never arrives twice. */
    public <T> CompletionStage<T> callOnce(
            Host caller, Host callee, Duration timeout, Supplier<CompletionStage<T>> service) {
        return begin(caller, callee, timeout, service).reply;
    }

    private <T> Call<T> begin(Host caller, Host callee, Duration timeout, Supplier<CompletionStage<T>> service) {
        Call<T> call = new Call<>(caller, caller.process(), callee, service);
        caller.after(timeout, call::giveUp);
        call.send();
        return call;
    }

    private void carry(Host from, Host to, Runnable arrival) {
        Link link = new Link(from, to);
        if (cut.contains(link)) {
            return;
        }
        if (world.chance().happens(weather.lost())) {
            trouble(link, world.now());
            return;
        }
        Duration delay = weather.delay(world.chance());
        if (delay.compareTo(Weather.USUAL) > 0) {
            trouble(link, world.now() + delay.toNanos());
        }
        world.after(delay, arrival);
    }

    private void trouble(Link link, long moment) {
        troubledAt.merge(link, moment, Math::max);
    }

    private record Link(Host from, Host to) {}

    private final class Call<T> {
        private final Host caller;
        private final Process process;
        private final Host callee;
        private final Supplier<CompletionStage<T>> service;
        private final CompletableFuture<T> reply = new CompletableFuture<>();

        Call(Host caller, Process process, Host callee, Supplier<CompletionStage<T>> service) {
            this.caller = caller;
            this.process = process;
            this.callee = callee;
            this.service = service;
        }

        void send() {
            carry(caller, callee, this::arrive);
        }

        void giveUp() {
            reply.completeExceptionally(new Unanswered(callee, "is silent"));
        }

        private void arrive() {
            if (callee.isRunning()) {
                callee.process().run(this::serve);
            } else {
                answer(() -> reply.completeExceptionally(new Unanswered(callee, "is not there")));
            }
        }

        private void serve() {
            try {
                service.get().whenComplete(this::answer);
            } catch (RuntimeException e) {
                answer(null, e);
            }
        }

        private void answer(T result, Throwable failure) {
            answer(failure == null ? () -> reply.complete(result) : () -> reply.completeExceptionally(failure));
        }

        private void answer(Runnable completion) {
            carry(callee, caller, () -> process.run(completion));
        }
    }
}
