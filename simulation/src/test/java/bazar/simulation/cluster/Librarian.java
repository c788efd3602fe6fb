package bazar.simulation.cluster;

import bazar.catalog.books.core.BookPatch;
import bazar.catalog.books.core.ChangeBook;
import bazar.catalog.books.core.DeleteBook;
import bazar.catalog.log.BookImage;
import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.WriteBatch;
import bazar.simulation.history.History;
import bazar.simulation.history.Observation.DeliveryEnded;
import bazar.simulation.history.Observation.ShelfChangeBegan;
import bazar.simulation.history.Observation.ShelfChanged;
import bazar.simulation.node.Customer;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A client that adds, changes and removes books, and moves them to other topics, one change at a time and each until it
 * is acknowledged. A change that arrives late or twice does not undo a later one. Deliveries of copies are sent once,
 * now and then.
 */
final class Librarian extends Customer {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
    private static final int DELIVERY = 100;
    private static final int MOST_BOOKS = 5;

    private final Catalogs catalogs;
    private final long deliveredBook;
    private final History history;
    private final List<Long> shelf;
    private long lastId;
    private int editions;

    /** @param shelf the ids of the existing books, which end with the highest id in use */
    Librarian(Host host, Catalogs catalogs, List<Long> shelf, long deliveredBook, History history) {
        super(host, LONGEST_PAUSE);
        this.catalogs = catalogs;
        this.shelf = new ArrayList<>(shelf);
        this.deliveredBook = deliveredBook;
        this.history = history;
        lastId = shelf.get(shelf.size() - 1);
    }

    @Override
    protected void choose() {
        int what = host().chance().between(1, 6);
        if (what == 1) {
            deliver();
        } else if (what == 2 && shelf.size() < MOST_BOOKS) {
            shelf.add(++lastId);
            bringOut(lastId);
        } else if (what == 3 && shelf.size() > 1) {
            long book = shelf.remove(host().chance().between(0, shelf.size() - 1));
            change(book, null, new DeleteBook(book));
        } else {
            bringOut(host().chance().oneOf(shelf));
        }
    }

    private void bringOut(long book) {
        String topic = host().chance().oneOf(Setting.TOPICS);
        change(book, topic, new Edition(book, ++editions, topic));
    }

    private void change(long book, String topic, Command<?> command) {
        history.add(new ShelfChangeBegan(book, editions, topic));
        host().note(() -> "begins " + command);
        submit(command);
    }

    private void submit(Command<?> command) {
        catalogs.submit(host(), command).whenComplete((receipt, failure) -> {
            if (failure == null) {
                host().note(() -> "has done " + command + " as of " + receipt.asOf());
                history.add(new ShelfChanged());
                start();
            } else {
                host().after(Times.CLIENT_RETRY, () -> submit(command));
            }
        });
    }

    private void deliver() {
        catalogs.submitOnce(host(), new ChangeBook(deliveredBook, new BookPatch(null, null, null, DELIVERY)))
                .whenComplete((receipt, failure) -> {
                    history.add(new DeliveryEnded(deliveredBook, DELIVERY, failure == null));
                    start();
                });
    }

    /**
     * Sets an edition of a book, new or present. Does nothing if a later edition exists or the book was removed since.
     */
    private record Edition(long book, int number, String topic) implements Command<Boolean> {
        @Override
        public Boolean decide(WriteBatch writeBatch) {
            BookImage before = writeBatch.book(book).orElse(null);
            boolean isNew = before == null && writeBatch.newBookId().equals(OptionalLong.of(book));
            boolean isNext = isNew || before != null && Titles.editionOf(before) < number;
            if (isNext) {
                writeBatch.change(image(book, number, topic));
            }
            return isNext;
        }
    }

    static BookImage image(long book, int edition, String topic) {
        return new BookImage(book, Titles.of(edition), topic, new BigDecimal("30.00"), 1);
    }
}
