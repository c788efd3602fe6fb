package bazar.stack.node;

import bazar.stack.home.StackHome;
import bazar.stack.machine.Http;
import bazar.stack.machine.Listener;
import bazar.stack.machine.Signal;
import bazar.stack.topology.NodeKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An Open Liberty server. The nodes of a role share its server directory and have output directories of their own. */
public final class LibertyNode extends Node {
    private final Path serverScript;
    private final SortedMap<String, String> config;

    /** @param config environment variables of this node, in addition to its role's configuration */
    LibertyNode(
            String name,
            NodeKind kind,
            int port,
            StackHome home,
            Http http,
            Path serverScript,
            Map<String, String> config) {
        super(name, kind, port, home, http);
        this.serverScript = serverScript;
        this.config = new TreeMap<>(config);
    }

    @Override
    public List<Listener> listeners() {
        return List.of(Listener.onLoopback(port()));
    }

    @Override
    URI readiness() {
        return uri("/health/ready");
    }

    @Override
    List<String> command() {
        return List.of(serverScript.toString(), "run", kind().toString());
    }

    @Override
    Signal gentleEnd() {
        return Signal.TERM;
    }

    @Override
    public boolean isOutdated() {
        return isRunning() && !StackHome.read(home().settingsFile(name())).equals(Optional.of(config.toString()));
    }

    @Override
    public void start() {
        StackHome.write(home().settingsFile(name()), config.toString());
        super.start();
    }

    @Override
    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(config);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("WLP_USER_DIR", home().servers().toString());
        environment.put("WLP_OUTPUT_DIR", home().work(name()).toString());
        environment.put("LOG_DIR", home().logs(name()).toString());
        environment.put("DATA_DIR", home().data(name()).toString());
        environment.put("JVM_ARGS", jvmArgs());
        environment.put("MALLOC_ARENA_MAX", "2"); // instead of eight a core: 20 MB less a node, at no cost seen
        environment.put("HTTP_HOST", "127.0.0.1");
        environment.put("HTTP_PORT", Integer.toString(port()));
        environment.put("BAZAR_NODE_NAME", name());
        return environment;
    }

    /** Of two options that contradict, Java takes the last: the user's. */
    private String jvmArgs() {
        String own = System.getenv().getOrDefault("JVM_ARGS", "");
        return (home().mode().jvmArgs(home().server(kind())) + " " + own).strip();
    }
}
