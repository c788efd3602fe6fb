package bazar.catalog.restocking;

import bazar.catalog.log.BookImage;
import bazar.catalog.time.Timer;
import bazar.catalog.writer.CatalogWriter;
import bazar.catalog.writer.WriteReceipt;
import bazar.shared.problem.RootCause;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/**
 * Looks every so often at what runs short and has it restocked, as long as an epoch lasts. It hands in one command at a time, so that
 * buyers do not queue behind it, and so many in a round; what is left has its turn in the next. A round begins only when the one
 * before has ended.
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

    /** @param every from the end of a round to the next */
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
                    timer.after(Duration.ZERO, () -> goOn(commandsLeft - 1)); // the writer's thread is not ours
                }
            });
        } catch (RuntimeException e) {
            report(null, e);
            begin();
        }
    }

    private static void report(WriteReceipt<List<BookImage>> receipt, Throwable failure) {
        if (failure != null) {
            LOG.log(Level.WARNING, "event=restock-failed reason=\"" + RootCause.messageOf(failure) + '"');
        } else if (!receipt.result().isEmpty()) {
            LOG.log(Level.INFO, "event=restocked books=" + receipt.result().size() + " as-of=" + receipt.asOf());
        }
    }
}
