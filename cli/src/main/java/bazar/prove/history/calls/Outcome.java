package bazar.prove.history.calls;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A client's knowledge of how its operation ended. */
public sealed interface Outcome {
    /**
     * A book, shown by a read or by the acknowledgement of a change.
     *
     * @param edition the number in the title
     */
    record BookSeen(long cents, long edition, long stock) implements Outcome {
        @Override
        public String toString() {
            return "shown " + cents + " cents, edition " + edition + ", stock " + stock;
        }
    }

    /** @param editions the edition of each book in the list */
    record ListSeen(Map<Long, Long> editions) implements Outcome {
        @Override
        public String toString() {
            return "shown editions " + new TreeMap<>(editions);
        }
    }

    /** An order, shown by a read or by the acknowledgement of its cancellation. */
    record OrderSeen(OrderState state) implements Outcome {
        @Override
        public String toString() {
            return "shown " + state;
        }
    }

    /**
     * The newest orders, with the state of each.
     *
     * @param isWhole whether the list contains all orders
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

    /** @param cents the price paid */
    record Bought(String order, long cents) implements Outcome {
        @Override
        public String toString() {
            return "acknowledged as order " + order + ", for " + cents + " cents";
        }
    }

    /** The operation has no effect, now or later. */
    record Refused() implements Outcome {
        @Override
        public String toString() {
            return "refused";
        }
    }

    /** A read without an answer, or a write that may or may not have an effect, now or later. */
    record Unknown() implements Outcome {
        @Override
        public String toString() {
            return "outcome unknown";
        }
    }
}
