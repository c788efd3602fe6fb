package bazar.shared.node;

import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Which node this is. */
@ConfigProperties(prefix = "bazar.node")
public class NodeConfig {
    private String name;
    private URI url;

    /** Unique in the store, as the launcher and the logs call it: {@code catalog-1}. */
    public String name() {
        return name;
    }

    /** Where the other nodes reach this one. */
    public URI url() {
        return url;
    }
}
