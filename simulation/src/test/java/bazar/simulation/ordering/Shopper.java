package bazar.simulation.ordering;

import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.shared.keys.IdempotencyKey;
import bazar.shared.log.AsOf;
import bazar.shared.problem.ProblemNames;
import bazar.simulation.history.History;
import bazar.simulation.history.Line;
import bazar.simulation.history.Observation.KeyReused;
import bazar.simulation.history.Observation.OrderAsked;
import bazar.simulation.history.Observation.OrderBegan;
import bazar.simulation.history.Observation.OrderRefused;
import bazar.simulation.history.Observation.OrderSold;
import bazar.simulation.node.Customer;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A client that buys, one order after another, and repeats each request until it is answered: at any server, sometimes
 * at two at once, and sometimes again after the answer. Now and then it reuses the key for another book.
 */
public class Shopper extends Customer {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(300);
    private static final double IN_A_HURRY = 0.2;
    private static final double NOT_SURE = 0.3;
    private static final double ABSENT_MINDED = 0.2;

    private final OrderServers servers;
    private final List<Long> books;
    private final History history;
    private int orders;

    public Shopper(Host host, OrderServers servers, List<Long> books, History history) {
        super(host, LONGEST_PAUSE);
        this.servers = servers;
        this.books = books;
        this.history = history;
    }

    @Override
    protected final void choose() {
        String order = host().name() + "-" + ++orders;
        long book = host().chance().oneOf(books);
        history.add(new OrderBegan(order, List.of(new Line(book, 1))));
        host().note(() -> "orders book " + book + " as " + order);
        if (host().chance().happens(IN_A_HURRY)) {
            buy(order, book, answer -> {});
        }
        buy(order, book, answer -> answer.ifPresentOrElse(sold -> bought(order, book, sold), () -> refused(order)));
    }

    /** Continues after a purchase. */
    void satisfied(String orderId) {
        start();
    }

    private void bought(String order, long book, Reply<Sale> sold) {
        String orderId = sold.body().orderId();
        if (host().chance().happens(ABSENT_MINDED)) {
            reuse(order, book + 1);
        }
        if (host().chance().happens(NOT_SURE)) {
            buy(order, book, again -> satisfied(orderId));
        } else {
            satisfied(orderId);
        }
    }

    private void refused(String order) {
        history.add(new OrderRefused(order));
        start();
    }

    /** @param answered receives the sale, or nothing if it was refused */
    private void buy(String order, long book, Consumer<Optional<Reply<Sale>>> answered) {
        history.add(new OrderAsked(order));
        servers.buy(host(), servers.any(host()), keyOf(order), book).whenComplete((reply, failure) -> {
            if (failure == null) {
                sold(order, reply);
                answered.accept(Optional.of(reply));
            } else if (Refusal.isOne(failure)) {
                host().note(() -> "is refused " + order + ": " + failure.getMessage());
                answered.accept(Optional.empty());
            } else {
                host().note(() -> "has no answer to " + order + ": " + failure.getMessage());
                host().after(Times.CLIENT_RETRY, () -> buy(order, book, answered));
            }
        });
    }

    private void sold(String order, Reply<Sale> reply) {
        host().note(() -> "has bought " + order + " as of " + reply.asOf() + ": " + reply.body());
        List<Line> lines = reply.body().lines().stream()
                .map(line -> new Line(line.bookId(), line.quantity()))
                .toList();
        OptionalLong asOf = OptionalLong.of(AsOf.parse(reply.asOf()).lsn());
        history.add(new OrderSold(order, reply.body().orderId(), lines, asOf));
    }

    /** Reuses the key without waiting for the answer. */
    private void reuse(String order, long otherBook) {
        servers.buy(host(), servers.any(host()), keyOf(order), otherBook).whenComplete((reply, failure) -> {
            if (failure == null || Refusal.isOne(failure)) {
                history.add(new KeyReused(order, Refusal.isNamed(ProblemNames.KEY_REUSED, failure)));
            }
        });
    }

    private static IdempotencyKey keyOf(String order) {
        return new IdempotencyKey("the-key-of-" + order);
    }
}
