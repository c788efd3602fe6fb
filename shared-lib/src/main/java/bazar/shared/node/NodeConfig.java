package bazar.shared.node;

import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** This node's identity. */
@ConfigProperties(prefix = "bazar.node")
public class NodeConfig {
    private String name;
    private URI url;

    /** Returns the name that is unique in the store, as in {@code catalog-1}. */
    public String name() {
        return name;
    }

    /** Returns the address at which the other nodes reach this node. */
    public URI url() {
        return url;
    }
}
