package bazar.frontend;

import bazar.testing.PackagedWar;
import com.hazelcast.core.Hazelcast;
import javax.cache.Caching;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The frontend's WAR with its tests. The server's configuration provides Hazelcast only to an application with the
 * frontend's name. Under another name the WAR contains it. In both cases the application's class loader loads its
 * classes.
 */
public final class TestedFrontend {
    private TestedFrontend() {}

    public static WebArchive with(Class<?>... tests) {
        return PackagedWar.with(tests)
                .addAsLibraries(PackagedWar.jarOf(Hazelcast.class), PackagedWar.jarOf(Caching.class));
    }
}
