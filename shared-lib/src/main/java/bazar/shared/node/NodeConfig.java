package bazar.shared.node;

import bazar.shared.config.ConfigDescription;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** This node's identity. */
@ConfigProperties(prefix = "bazar.node")
public class NodeConfig {
    @ConfigDescription(
            value = "what this node is called, in logs and in `X-Served-By`",
            unit = "name",
            range = "unique in the store")
    private String name;

    @ConfigDescription("where the other nodes reach this one")
    private URI url;

    public String name() {
        return name;
    }

    public URI url() {
        return url;
    }
}
