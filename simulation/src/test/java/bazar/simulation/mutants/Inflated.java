package bazar.simulation.mutants;

import bazar.frontend.cache.core.Answer;
import bazar.shared.log.AsOf;

/** Converts an as-of to one that passes every floor, and back. */
final class Inflated {
    private static final long BY = 1_000_000_000;

    private Inflated() {}

    static AsOf of(AsOf asOf) {
        return new AsOf(asOf.epoch(), trueOf(asOf).lsn() + BY);
    }

    static AsOf trueOf(AsOf asOf) {
        return new AsOf(asOf.epoch(), asOf.lsn() % BY);
    }

    static Answer trueOf(Answer answer) {
        return new Answer(answer.source(), answer.document(), trueOf(answer.asOf()), answer.ageSeconds());
    }
}
