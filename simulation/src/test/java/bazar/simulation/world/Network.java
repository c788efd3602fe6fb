package bazar.simulation.world;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Carries calls between hosts, subject to the weather. Links can be cut in one direction or both. */
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

    /** Returns when a link between the hosts was last cut, or a message on it was lost or is due late. */
    public long troubledAt(Host one, Host other) {
        return latest(troubledAt, one, other);
    }

    /** Returns since when all messages between the hosts have arrived in time; now, if a link is cut. */
    public long soundSince(Host one, Host other) {
        boolean isCut = cut.contains(new Link(one, other)) || cut.contains(new Link(other, one));
        return isCut ? world.now() : Math.max(troubledAt(one, other), latest(mendedAt, one, other));
    }

    private static long latest(Map<Link, Long> moments, Host one, Host other) {
        return Math.max(moments.getOrDefault(new Link(one, other), 0L), moments.getOrDefault(new Link(other, one), 0L));
    }

    /**
     * Calls a service of another host.
     *
     * @param timeout by the caller's clock
     * @param service runs in whichever process the callee has when the request arrives, and twice if the request is
     *     duplicated
     * @return completes at the caller; with {@link Unanswered} if no answer arrived
     */
    public <T> CompletionStage<T> call(
            Host caller, Host callee, Duration timeout, Supplier<CompletionStage<T>> service) {
        Call<T> call = begin(caller, callee, timeout, service);
        if (world.chance().happens(weather.repeated())) {
            call.send();
        }
        return call.reply;
    }

    /** Calls a service without duplication of the request. */
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
