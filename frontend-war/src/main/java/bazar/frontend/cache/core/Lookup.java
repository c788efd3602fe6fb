package bazar.frontend.cache.core;

/** What a look into the cache comes to: an answer, or what the reader has to do for one. */
public sealed interface Lookup permits Answer, Lookup.Lead, Lookup.Join, Lookup.Bypass {
    /** Ask the catalog, for all who join meanwhile, and end the call by {@link BookCache#land} or {@link BookCache#fail}. */
    record Lead(InFlightLoad call) implements Lookup {}

    /**
     * Wait for a call that another leads.
     *
     * @param floor as it was when this reader came
     */
    record Join(InFlightLoad call, long floor) implements Lookup {
        /** Whether the reply is for this reader, too. If not, it has to look again. */
        public boolean isServedBy(Reading reply) {
            return call.question().isAnsweredBy(reply) && reply.asOf().lsn() >= floor;
        }
    }

    /** Ask the catalog for yourself alone. */
    record Bypass() implements Lookup {}
}
