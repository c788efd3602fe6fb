package bazar.prove.history;

/** What a client asks of the store. */
public sealed interface Operation {
    /** @throws IllegalStateException if it is about no single book */
    long book();

    record ReadBook(long book) implements Operation {
        @Override
        public String toString() {
            return "read book " + book;
        }
    }

    /** Of the topic that all books of the trial share. */
    record Search() implements Operation {
        @Override
        public long book() {
            throw new IllegalStateException("a search is about many books");
        }

        @Override
        public String toString() {
            return "searched";
        }
    }

    record Buy(long book) implements Operation {
        @Override
        public String toString() {
            return "bought book " + book;
        }
    }

    record ChangePrice(long book, long cents) implements Operation {
        @Override
        public String toString() {
            return "set the price of book " + book + " to " + cents + " cents";
        }
    }

    /** @param filling its number, from 1; the title tells it from then on */
    record FillUp(long book, long filling) implements Operation {
        @Override
        public String toString() {
            return "filled book " + book + " up, filling " + filling;
        }
    }
}
