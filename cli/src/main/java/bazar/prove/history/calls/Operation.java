package bazar.prove.history.calls;

/** A client's request to the store. */
public sealed interface Operation {
    /** Returns the plural under which such operations are counted. */
    String kind();

    /** An operation without effect. */
    sealed interface Reading extends Operation {}

    /** An operation on one book. */
    sealed interface OnBook extends Operation {
        long book();
    }

    record ReadBook(long book) implements OnBook, Reading {
        @Override
        public String kind() {
            return "reads of books";
        }

        @Override
        public String toString() {
            return "read book " + book;
        }
    }

    record Search(Topic topic) implements Reading {
        @Override
        public String kind() {
            return "lists";
        }

        @Override
        public String toString() {
            return "listed " + topic;
        }
    }

    record ReadOrder(String order) implements Reading {
        @Override
        public String kind() {
            return "reads of orders";
        }

        @Override
        public String toString() {
            return "read order " + order;
        }
    }

    /** Lists the newest orders. */
    record ListOrders() implements Reading {
        @Override
        public String kind() {
            return "lists of orders";
        }

        @Override
        public String toString() {
            return "listed the newest orders";
        }
    }

    /** Downloads all orders as CSV. */
    record TakeOrders() implements Reading {
        @Override
        public String kind() {
            return "CSVs of orders";
        }

        @Override
        public String toString() {
            return "took all orders as CSV";
        }
    }

    record Buy(long book) implements OnBook {
        @Override
        public String kind() {
            return "purchases";
        }

        @Override
        public String toString() {
            return "bought book " + book;
        }
    }

    /** @param book the order's book */
    record Cancel(String order, long book) implements OnBook {
        @Override
        public String kind() {
            return "cancellations";
        }

        @Override
        public String toString() {
            return "cancelled order " + order + " of book " + book;
        }
    }

    record ChangePrice(long book, long cents) implements OnBook {
        @Override
        public String kind() {
            return "prices";
        }

        @Override
        public String toString() {
            return "set the price of book " + book + " to " + cents + " cents";
        }
    }

    /** @param edition a number from 1, which the title contains from then on */
    record Reissue(long book, long edition) implements OnBook {
        @Override
        public String kind() {
            return "editions";
        }

        @Override
        public String toString() {
            return "brought edition " + edition + " of book " + book;
        }
    }
}
