package bazar.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.frontend.cache.CacheConfig;
import bazar.frontend.catalog.CatalogConfig;
import bazar.frontend.ordering.OrderingConfig;
import bazar.frontend.topology.TopologyConfig;
import bazar.shared.node.NodeConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * The configuration that the frontend reads from its server's environment ({@code src/test/liberty/server.env} sets
 * every key but one), and its defaults: the same classes, injected under prefixes that are not set.
 */
@ArquillianTest
@Dependent // must be a bean, or the container does not provide for prefixes that are not set
class ConfigIT {
    @Inject
    @ConfigProperties(prefix = "bazar.node")
    private NodeConfig node;

    @Inject
    @ConfigProperties(prefix = "bazar.cache")
    private CacheConfig cache;

    @Inject
    @ConfigProperties(prefix = "unset.cache")
    private CacheConfig defaultCache;

    @Inject
    @ConfigProperties(prefix = "bazar.catalog")
    private CatalogConfig catalog;

    @Inject
    @ConfigProperties(prefix = "unset.catalog")
    private CatalogConfig defaultCatalog;

    @Inject
    @ConfigProperties(prefix = "bazar.order")
    private OrderingConfig ordering;

    @Inject
    @ConfigProperties(prefix = "unset.order")
    private OrderingConfig defaultOrdering;

    @Inject
    @ConfigProperties(prefix = "bazar.topology")
    private TopologyConfig topology;

    @Inject
    @ConfigProperties(prefix = "unset.topology")
    private TopologyConfig defaultTopology;

    @Deployment
    static WebArchive frontend() {
        return TestedFrontend.with(ConfigIT.class);
    }

    @Test
    void a_node_is_told_its_name_and_address() {
        assertThat(node.name()).isEqualTo("frontend-of-tests");
        assertThat(node.url()).isEqualTo(URI.create("http://127.0.0.1:" + System.getenv("HTTP_PORT")));
    }

    @Test
    void the_cache() {
        assertThat(cache)
                .returns(Duration.ofSeconds(1), CacheConfig::infosTtl)
                .returns(10_001, CacheConfig::infosMaxEntries)
                .returns(Duration.ofSeconds(3601), CacheConfig::searchesTtl)
                .returns(210, CacheConfig::searchesMaxEntries)
                .returns(513, CacheConfig::hotEntries)
                .returns(10_002, CacheConfig::maxFloors)
                .returns(Duration.ofMillis(2100), CacheConfig::sharedMissPatience)
                .returns(51, CacheConfig::warmEntries)
                .returns(Duration.ofMillis(400), CacheConfig::leaseAskTimeout)
                .returns(Duration.ofMillis(260), CacheConfig::leaseRetryDelay)
                .returns("127.0.0.*", CacheConfig::memberHost);
        assertThat(defaultCache)
                .returns(Duration.ofMinutes(30), CacheConfig::infosTtl)
                .returns(10_000, CacheConfig::infosMaxEntries)
                .returns(Duration.ofHours(1), CacheConfig::searchesTtl)
                .returns(500, CacheConfig::searchesMaxEntries)
                .returns(512, CacheConfig::hotEntries)
                .returns(10_000, CacheConfig::maxFloors)
                .returns(Duration.ofSeconds(2), CacheConfig::sharedMissPatience)
                .returns(50, CacheConfig::warmEntries)
                .returns(Duration.ofMillis(500), CacheConfig::leaseAskTimeout)
                .returns(Duration.ofMillis(250), CacheConfig::leaseRetryDelay)
                .returns("127.0.0.1", CacheConfig::memberHost)
                .returns(Optional.empty(), CacheConfig::memberPort);
    }

    @Test
    void where_the_catalog_is() {
        assertThat(catalog)
                .returns(URI.create("http://127.0.0.2:9181"), CatalogConfig::readUrl)
                .returns(
                        List.of(URI.create("http://127.0.0.2:9211"), URI.create("http://127.0.0.2:9212")),
                        CatalogConfig::nodes)
                .returns(Duration.ofMillis(310), CatalogConfig::connectTimeout)
                .returns(Duration.ofMillis(810), CatalogConfig::readTimeout);
        assertThat(defaultCatalog)
                .returns(URI.create("http://127.0.0.1:9081"), CatalogConfig::readUrl)
                .returns(
                        List.of(URI.create("http://127.0.0.1:9201"), URI.create("http://127.0.0.1:9202")),
                        CatalogConfig::nodes)
                .returns(Duration.ofMillis(300), CatalogConfig::connectTimeout)
                .returns(Duration.ofMillis(800), CatalogConfig::readTimeout);
    }

    @Test
    void where_the_order_servers_are() {
        assertThat(ordering)
                .returns(URI.create("http://127.0.0.2:9183"), OrderingConfig::url)
                .returns(
                        List.of(URI.create("http://127.0.0.2:9311"), URI.create("http://127.0.0.2:9312")),
                        OrderingConfig::nodes)
                .returns(Duration.ofMillis(320), OrderingConfig::connectTimeout)
                .returns(Duration.ofMillis(6600), OrderingConfig::purchaseTimeout)
                .returns(Duration.ofMillis(3100), OrderingConfig::readTimeout);
        assertThat(defaultOrdering)
                .returns(URI.create("http://127.0.0.1:9083"), OrderingConfig::url)
                .returns(List.of(), OrderingConfig::nodes)
                .returns(Duration.ofMillis(300), OrderingConfig::connectTimeout)
                .returns(Duration.ofMillis(6500), OrderingConfig::purchaseTimeout)
                .returns(Duration.ofSeconds(3), OrderingConfig::readTimeout);
    }

    @Test
    void how_the_nodes_are_asked() {
        assertThat(topology)
                .returns(Duration.ofMillis(510), TopologyConfig::askTimeout)
                .returns(Duration.ofMillis(1100), TopologyConfig::maxAge);
        assertThat(defaultTopology)
                .returns(Duration.ofMillis(500), TopologyConfig::askTimeout)
                .returns(Duration.ofSeconds(1), TopologyConfig::maxAge);
    }
}
