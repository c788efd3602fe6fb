package bazar.simulation.cluster;

import bazar.shared.books.FoldedTopic;
import bazar.shared.keys.Key;

/** A reader's question to a catalog. */
public sealed interface Question {
    Key key();

    /** @return null if nothing is found */
    String answeredBy(Disk disk);

    /** Is answered by the book's stock. */
    record OfBook(long id) implements Question {
        @Override
        public Key key() {
            return Key.info(id);
        }

        @Override
        public String answeredBy(Disk disk) {
            int stock = disk.stockOf(id);
            return stock == Disk.NO_BOOK ? null : Integer.toString(stock);
        }
    }

    /** Is answered by the books on the topic and their editions. */
    record OfTopic(String topic) implements Question {
        @Override
        public Key key() {
            return Key.search(FoldedTopic.of(topic));
        }

        @Override
        public String answeredBy(Disk disk) {
            return Titles.on(topic, disk.books());
        }
    }
}
