package bazar.prove.history;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a client learned of its operation. */
public sealed interface Outcome {
    /**
     * A book, as a read shows it, or a change that is acknowledged.
     *
     * @param edition as its title tells
     */
    record BookSeen(long cents, long edition, long stock) implements Outcome {
        @Override
        public String toString() {
            return "shown " + cents + " cents, edition " + edition + ", stock " + stock;
        }
    }

    /** @param editions of each book in the list */
    record ListSeen(Map<Long, Long> editions) implements Outcome {
        @Override
        public String toString() {
            return "shown editions " + new TreeMap<>(editions);
        }
    }

    /** An order, as a read shows it, or a cancellation that is acknowledged. */
    record OrderSeen(OrderState state) implements Outcome {
        @Override
        public String toString() {
            return "shown " + state;
        }
    }

    /**
     * The newest orders, each as it is shown.
     *
     * @param isWhole whether these are all that there are
     */
    record OrdersListed(Map<String, OrderState> newestFirst, boolean isWhole) implements Outcome {
        @Override
        public String toString() {
            return "shown " + newestFirst.size() + (isWhole ? " orders, and no more" : " orders");
        }
    }

    /** The ids of all orders. */
    record OrdersTaken(Set<String> orders) implements Outcome {
        @Override
        public String toString() {
            return "given " + orders.size() + " orders";
        }
    }

    /** @param cents what was paid */
    record Bought(String order, long cents) implements Outcome {
        @Override
        public String toString() {
            return "acknowledged as order " + order + ", for " + cents + " cents";
        }
    }

    /** Nothing was done, nor will be. */
    record Refused() implements Outcome {
        @Override
        public String toString() {
            return "refused";
        }
    }

    /** A read without an answer, or a write that may have happened, or happen yet, or not. */
    record Unknown() implements Outcome {
        @Override
        public String toString() {
            return "outcome unknown";
        }
    }
}
