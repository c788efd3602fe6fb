package bazar.system.stack;

import static org.awaitility.Awaitility.await;

import bazar.stack.files.FileTree;
import bazar.stack.machine.DebianPackage;
import bazar.stack.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A second ingress of the same store with all rules except the one about {@code Host}. */
public final class UnguardedIngress implements AutoCloseable {
    private static final Path RULES = Path.of(System.getProperty("bazar.root"), "haproxy");
    private static final Path COPY = Path.of(System.getProperty("bazar.stacks"), "unguarded-ingress");

    private final Topology ports = Topology.onFreePorts(1, 1, 1);
    private final Process haproxy;

    public UnguardedIngress(BazarStack store) {
        try {
            FileTree.replace(COPY, RULES);
            Path rules = COPY.resolve("haproxy.cfg");
            Files.writeString(rules, withoutHostRule(Files.readString(rules)));
            Files.writeString(COPY.resolve("nodes.cfg"), nodes(store.frontendPorts()));
            ProcessBuilder builder = new ProcessBuilder(
                            program().toString(), "-db", "-f", rules.toString(), "-f", COPY + "/nodes.cfg")
                    .redirectErrorStream(true)
                    .redirectOutput(COPY.resolve("ingress.log").toFile());
            builder.environment().putAll(doors());
            haproxy = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> door().get("/api/ping").status() == 200);
    }

    /** Returns its public listener. */
    public Door door() {
        return new Door("unguarded ingress", uri(), "", answer -> {});
    }

    @Override
    public void close() {
        haproxy.destroyForcibly();
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + ports.ingress());
    }

    private Map<String, String> doors() {
        return Map.of(
                "BAZAR_PUBLIC_BIND", bind(ports.ingress()),
                "BAZAR_CONTROL_BIND", bind(ports.control()),
                "BAZAR_CATALOG_READ_BIND", bind(ports.catalogRead()),
                "BAZAR_CATALOG_WRITE_BIND", bind(ports.catalogWrite()),
                "BAZAR_ORDER_BIND", bind(ports.order()));
    }

    private static String bind(int port) {
        return "127.0.0.1:" + port;
    }

    private static String withoutHostRule(String rules) {
        List<String> others =
                rules.lines().filter(line -> !line.contains("unless one_host ")).toList();
        if (others.size() != rules.lines().count() - 1) {
            throw new IllegalStateException("There is not just one rule on Host in " + RULES);
        }
        return others.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** The internal backends have no servers. */
    private static String nodes(List<Integer> frontends) {
        String servers = frontends.stream()
                .map(port -> "  server frontend-" + port + " 127.0.0.1:" + port + "\n")
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, """
                backend frontends from public-servers
                %1$s
                backend purchases from buyers
                %1$s
                backend catalog-read from replicas
                backend catalog-write from primary
                backend order from peers
                """, servers);
    }

    private static Path program() {
        return new DebianPackage("haproxy", "haproxy").find().orElseThrow();
    }
}
