package bazar.catalog.restocking.core;

import bazar.catalog.log.BookImage;
import bazar.catalog.time.Timer;
import bazar.catalog.writer.core.CatalogWriter;
import bazar.catalog.writer.core.WriteReceipt;
import bazar.shared.logging.LogEvent;
import bazar.shared.problem.RootCause;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/**
 * Restocks books that run short, in rounds, as long as an epoch lasts. It submits one command at a time, so that buyers
 * do not queue behind it, and a bounded number in a round; the next round continues where this one stopped. A round
 * begins a fixed time after the end of the one before.
 */
public final class Restocker implements AutoCloseable {
    static final int BOOKS_A_COMMAND = 100;
    static final int COMMANDS_A_ROUND = 10;
    private static final Logger LOG = System.getLogger(Restocker.class.getName());

    private final RestockRule rule;
    private final Duration every;
    private final StockQuery stockQuery;
    private final CatalogWriter writer;
    private final Timer timer;
    private long lastBook;
    private volatile boolean isOver;

    /** @param every the time from the end of a round to the next */
    public Restocker(RestockRule rule, Duration every, StockQuery stockQuery, CatalogWriter writer, Timer timer) {
        this.rule = rule;
        this.every = every;
        this.stockQuery = stockQuery;
        this.writer = writer;
        this.timer = timer;
    }

    public void begin() {
        timer.after(every, () -> goOn(COMMANDS_A_ROUND));
    }

    @Override
    public void close() {
        isOver = true;
    }

    private void goOn(int commandsLeft) {
        if (isOver) {
            return;
        }
        try {
            List<Long> books = stockQuery.booksBelow(rule.below(), lastBook, BOOKS_A_COMMAND);
            boolean isLast = books.size() < BOOKS_A_COMMAND;
            lastBook = isLast ? 0 : books.get(books.size() - 1);
            writer.submit(new Restock(rule, books)).whenComplete((receipt, failure) -> {
                report(receipt, failure);
                if (isLast || commandsLeft == 1 || failure != null) {
                    begin();
                } else {
                    timer.after(Duration.ZERO, () -> goOn(commandsLeft - 1)); // the writer's thread must not be kept
                }
            });
        } catch (RuntimeException e) {
            report(null, e);
            begin();
        }
    }

    private static void report(WriteReceipt<List<BookImage>> receipt, Throwable failure) {
        if (failure != null) {
            LOG.log(Level.WARNING, LogEvent.named("restock-failed").withText("reason", RootCause.messageOf(failure)));
        } else if (!receipt.result().isEmpty()) {
            LOG.log(
                    Level.INFO,
                    LogEvent.named("restocked")
                            .with("books", receipt.result().size())
                            .with("as-of", receipt.asOf()));
        }
    }
}
