package bazar.simulation.mutants;

import bazar.frontend.cache.core.Answer;
import bazar.frontend.cache.core.Lookup.Join;
import bazar.frontend.cache.core.Reading;
import bazar.simulation.cluster.FrontendParts;
import bazar.simulation.world.Host;

final class FillWithoutFloor extends FrontendParts {
    FillWithoutFloor(Host host) {
        super(host);
    }

    @Override
    public Reading reading(Reading sent) {
        return new Reading(sent.store(), Inflated.of(sent.asOf()), sent.document());
    }

    @Override
    public boolean isServed(Join join, Reading reply, boolean invalidatedSince) {
        return join.isServedBy(new Reading(reply.store(), Inflated.trueOf(reply.asOf()), reply.document()));
    }

    @Override
    public Answer answer(Answer found) {
        return Inflated.trueOf(found);
    }
}
