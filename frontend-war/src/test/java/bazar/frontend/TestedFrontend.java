package bazar.frontend;

import bazar.testing.PackagedWar;
import com.hazelcast.core.Hazelcast;
import javax.cache.Caching;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The frontend with tests. The server's configuration lends Hazelcast to the application of the frontend's name; under another
 * name it comes in the WAR. Either way its classes are the application's own.
 */
public final class TestedFrontend {
    private TestedFrontend() {}

    public static WebArchive with(Class<?>... tests) {
        return PackagedWar.with(tests)
                .addAsLibraries(PackagedWar.jarOf(Hazelcast.class), PackagedWar.jarOf(Caching.class));
    }
}
