package bazar.simulation.mutants;

import bazar.frontend.cache.core.Lookup.Join;
import bazar.frontend.cache.core.Reading;
import bazar.simulation.cluster.FrontendParts;
import bazar.simulation.world.Host;

final class SharesUnlessInvalidated extends FrontendParts {
    SharesUnlessInvalidated(Host host) {
        super(host);
    }

    @Override
    public boolean isServed(Join join, Reading reply, boolean invalidatedSince) {
        return !invalidatedSince;
    }
}
