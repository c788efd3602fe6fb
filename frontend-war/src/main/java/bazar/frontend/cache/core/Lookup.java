package bazar.frontend.cache.core;

/** The result of a look-up: an answer, or what the reader has to do for one. */
public sealed interface Lookup permits Answer, Lookup.Lead, Lookup.Join, Lookup.Bypass {
    /**
     * The reader loads the value for itself and all joiners, and ends the load by {@link BookCache#land} or {@link
     * BookCache#fail}.
     */
    record Lead(InFlightLoad call) implements Lookup {}

    /**
     * The reader waits for another reader's load.
     *
     * @param floor the floor when this reader came
     */
    record Join(InFlightLoad call, long floor) implements Lookup {
        /** Whether the reply is current enough for this reader. Otherwise it has to look again. */
        public boolean isServedBy(Reading reply) {
            return call.question().isAnsweredBy(reply) && reply.asOf().lsn() >= floor;
        }
    }

    /** The reader asks the catalog for itself alone. */
    record Bypass() implements Lookup {}
}
