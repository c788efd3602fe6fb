package bazar.simulation.mutants;

import bazar.frontend.cache.Answer;
import bazar.frontend.cache.Reading;
import bazar.frontend.cache.Step.Join;
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
