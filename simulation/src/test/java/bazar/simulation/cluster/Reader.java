package bazar.simulation.cluster;

import bazar.frontend.cache.Answer;
import bazar.simulation.history.History;
import bazar.simulation.history.Observation.ReadBegan;
import bazar.simulation.history.Observation.ReadEnded;
import bazar.simulation.node.Customer;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.List;

/** A customer who looks at books, one after the other, and at each until it is shown. */
final class Reader extends Customer {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(80);

    private final Frontends frontends;
    private final List<Long> books;
    private final History history;

    Reader(Host host, Frontends frontends, List<Long> books, History history) {
        super(host, LONGEST_PAUSE);
        this.frontends = frontends;
        this.books = books;
        this.history = history;
    }

    @Override
    protected void choose() {
        long book = host().chance().oneOf(books);
        history.add(new ReadBegan(host().name(), book));
        host().note(() -> "begins to read book " + book);
        read(book);
    }

    private void read(long book) {
        frontends.read(host(), book).whenComplete((answer, failure) -> {
            if (failure == null) {
                shown(book, answer);
            } else {
                host().after(Times.CLIENT_RETRY, () -> read(book));
            }
        });
    }

    private void shown(long book, Answer answer) {
        int stock = Shown.stockIn(answer.document());
        history.add(new ReadEnded(host().name(), book, stock, answer.asOf().lsn()));
        host().note(() ->
                "is shown " + stock + " of book " + book + " as of " + answer.asOf() + ", " + answer.source());
        start();
    }
}
