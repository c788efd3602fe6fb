package bazar.frontend.cache;

import bazar.frontend.cache.core.HotEntries;
import bazar.frontend.lease.core.CacheLease;
import bazar.frontend.lease.core.NoFloors;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Wires a frontend whose cache has no floors, to show that the search for stale reads finds some. It is not part of the
 * WAR. The build packs it into {@code frontend-war/target/frontend-floorless.jar}. A frontend whose WAR has that in its
 * {@code WEB-INF/lib} uses this lease as an alternative to its own, and logs that. The system tests' {@code
 * FloorlessBuild} makes such a WAR, from which a store is started like any other.
 */
@Alternative
@Priority(1)
@Dependent
class FloorlessWiring {
    private static final Logger LOG = System.getLogger(FloorlessWiring.class.getName());

    @Produces
    @Singleton
    CacheLease lease(HotEntries entries) {
        LOG.log(Level.WARNING, "event=no-floors reason=\"a build for tests\"");
        return new CacheLease(NoFloors::new, entries::clear, System::nanoTime);
    }
}
