package bazar.frontend.topology;

import bazar.frontend.catalog.CatalogConfig;
import bazar.frontend.ordering.OrderingConfig;
import bazar.frontend.topology.core.CatalogState;
import bazar.frontend.topology.core.OrderHealth;
import bazar.frontend.topology.core.ProbeResult;
import bazar.frontend.topology.core.Topology;
import bazar.frontend.topology.core.TopologyAssembler;
import bazar.shared.http.RestClients;
import bazar.shared.node.NodeConfig;
import bazar.shared.node.ServedByFilter;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Probes all nodes at once. All callers within a short time share the result. */
@ApplicationScoped
public class TopologyProbe {
    private final String ownName;
    private final Duration askTimeout;
    private final Duration maxAge;
    private final List<NodeProbe<CatalogState>> catalogs;
    private final List<NodeProbe<OrderHealth>> orders;

    @Resource
    private ManagedExecutorService executor;

    private Topology latest;
    private long latestAt;

    @Inject
    TopologyProbe(
            @ConfigProperties(prefix = "bazar.node") NodeConfig node,
            @ConfigProperties TopologyConfig config,
            @ConfigProperties CatalogConfig catalog,
            @ConfigProperties OrderingConfig ordering) {
        this.ownName = node.name();
        this.askTimeout = config.askTimeout();
        this.maxAge = config.maxAge();
        this.catalogs = IntStream.range(0, catalog.nodes().size())
                .mapToObj(i -> catalog(i, catalog.nodes().get(i)))
                .toList();
        this.orders = IntStream.range(0, ordering.nodes().size())
                .mapToObj(i -> order(i, ordering.nodes().get(i)))
                .toList();
    }

    protected TopologyProbe() {
        ownName = null;
        askTimeout = null;
        maxAge = null;
        catalogs = null;
        orders = null;
    }

    /**
     * Returns a topology that is not older than the maximum age. Callers that arrive during a probe wait for its
     * result.
     */
    synchronized Topology topology() {
        if (latest == null || System.nanoTime() - latestAt > maxAge.toNanos()) {
            latest = ask();
            latestAt = System.nanoTime();
        }
        return latest;
    }

    private Topology ask() {
        List<CompletableFuture<ProbeResult<CatalogState>>> ofCatalogs = catalogs.stream()
                .map(catalog -> catalog.ask(askTimeout, executor))
                .toList();
        List<CompletableFuture<ProbeResult<OrderHealth>>> ofOrders =
                orders.stream().map(order -> order.ask(askTimeout, executor)).toList();
        return new TopologyAssembler(
                        ownName,
                        ofCatalogs.stream().map(CompletableFuture::join).toList(),
                        ofOrders.stream().map(CompletableFuture::join).toList())
                .topology();
    }

    private NodeProbe<CatalogState> catalog(int index, URI url) {
        return new NodeProbe<>(
                url,
                "catalog-" + (index + 1),
                client(url, CatalogStateClient.class)::state,
                CatalogState.class,
                (response, state) -> Optional.ofNullable(response.getHeaderString(ServedByFilter.HEADER)));
    }

    private NodeProbe<OrderHealth> order(int index, URI url) {
        return new NodeProbe<>(
                url,
                "order-" + (index + 1),
                client(url, OrderHealthClient.class)::health,
                OrderHealth.class,
                (response, health) -> health.node());
    }

    private <C> C client(URI url, Class<C> type) {
        // A node that is not ready answers 503, with its state all the same.
        return RestClients.unmappedBuilder(url, askTimeout, askTimeout).build(type);
    }
}
