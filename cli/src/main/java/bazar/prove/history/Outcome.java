package bazar.prove.history;

import java.util.Map;

/** What a client learned of its operation. */
public sealed interface Outcome {
    /**
     * A book, as a read shows it, or a change that is acknowledged.
     *
     * @param filling how often it had been filled up, as its title tells
     */
    record BookSeen(long cents, long filling, long stock) implements Outcome {
        @Override
        public String toString() {
            return "shown " + cents + " cents, filling " + filling + ", stock " + stock;
        }
    }

    /** @param fillings of each book in the list */
    record ListSeen(Map<Long, Long> fillings) implements Outcome {
        @Override
        public String toString() {
            return "shown fillings " + fillings;
        }
    }

    /** @param cents what was paid */
    record Bought(long cents) implements Outcome {
        @Override
        public String toString() {
            return "acknowledged, for " + cents + " cents";
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
