package bazar.simulation.cluster;

import bazar.shared.books.FoldedTopic;
import bazar.shared.keys.Key;

/** What a reader asks a catalog. */
public sealed interface Question {
    Key key();

    /** @return null if there is no such thing */
    String answeredBy(Disk disk);

    /** A book's stock. */
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

    /** The titles on a topic. */
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
