package bazar.frontend.cache;

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
 * Puts a frontend together whose cache knows no floors, so that those who look for stale reads can be seen to find some. It is no
 * part of the WAR. The build packs it into {@code frontend-war/target/frontend-floorless.jar}; a frontend whose WAR has that in
 * its {@code WEB-INF/lib} takes this lease instead of its own, as it is an alternative, and says so in its log. The system tests'
 * {@code FloorlessBuild} has such a WAR, and a store is started from it as from any other installation.
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
