package bazar.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.leases.LeaseConfig;
import bazar.catalog.replication.primary.Acks;
import bazar.catalog.replication.primary.ReplicationConfig;
import bazar.catalog.replication.primary.ReplicationSettings;
import bazar.catalog.restocking.RestockConfig;
import bazar.catalog.restocking.RestockRule;
import bazar.catalog.writer.WriterConfig;
import bazar.shared.node.NodeConfig;
import bazar.testing.PackagedWar;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * The configuration that the catalog reads from its server's environment ({@code src/test/liberty/server.env} sets
 * every key), and its defaults: the same classes, injected under prefixes that are not set.
 */
@ArquillianTest
@Dependent // must be a bean, or the container does not provide for prefixes that are not set
class ConfigIT {
    @Inject
    @ConfigProperties(prefix = "bazar.node")
    private NodeConfig node;

    @Inject
    @ConfigProperties(prefix = "bazar.catalog")
    private CatalogConfig catalog;

    @Inject
    @ConfigProperties(prefix = "unset.catalog")
    private CatalogConfig defaultCatalog;

    @Inject
    @ConfigProperties(prefix = "bazar.lease")
    private LeaseConfig lease;

    @Inject
    @ConfigProperties(prefix = "unset.lease")
    private LeaseConfig defaultLease;

    @Inject
    @ConfigProperties(prefix = "bazar.replication")
    private ReplicationConfig replication;

    @Inject
    @ConfigProperties(prefix = "unset.replication")
    private ReplicationConfig defaultReplication;

    @Inject
    @ConfigProperties(prefix = "bazar.restock")
    private RestockConfig restock;

    @Inject
    @ConfigProperties(prefix = "unset.restock")
    private RestockConfig defaultRestock;

    @Inject
    @ConfigProperties(prefix = "bazar.writer")
    private WriterConfig writer;

    @Inject
    @ConfigProperties(prefix = "unset.writer")
    private WriterConfig defaultWriter;

    @Inject
    @ConfigProperty(name = "bazar.http.max-body-bytes")
    private int maxBodyBytes;

    @Deployment
    static WebArchive catalog() {
        return PackagedWar.with(ConfigIT.class);
    }

    @Test
    void a_node_is_told_its_name_and_address() {
        assertThat(node.name()).isEqualTo("catalog-of-tests");
        assertThat(node.url()).isEqualTo(URI.create("http://127.0.0.1:" + System.getenv("HTTP_PORT")));
    }

    @Test
    void the_environment_prevails_over_what_the_war_brings() {
        assertThat(maxBodyBytes).isEqualTo(1_048_576);
    }

    @Test
    void the_part_in_the_catalog() {
        assertThat(catalog)
                .returns(false, CatalogConfig::isPrimary)
                .returns(Optional.of(7), CatalogConfig::takeOver)
                .returns(Optional.of("first-books"), CatalogConfig::openingBooks)
                .returns(URI.create("http://127.0.0.2:9211"), CatalogConfig::primaryUrl)
                .returns(Duration.ofMillis(310), CatalogConfig::relayConnectTimeout)
                .returns(Duration.ofMillis(610), CatalogConfig::relayReadTimeout);
        assertThat(defaultCatalog)
                .returns(false, CatalogConfig::isPrimary)
                .returns(Optional.empty(), CatalogConfig::takeOver)
                .returns(Optional.empty(), CatalogConfig::openingBooks)
                .returns(URI.create("http://127.0.0.1:9201"), CatalogConfig::primaryUrl)
                .returns(Duration.ofMillis(200), CatalogConfig::relayConnectTimeout)
                .returns(Duration.ofMillis(500), CatalogConfig::relayReadTimeout);
    }

    @Test
    void leases() {
        assertThat(lease)
                .returns(Duration.ofMillis(2100), LeaseConfig::duration)
                .returns(Duration.ofMillis(210), LeaseConfig::margin)
                .returns(Duration.ofMillis(220), LeaseConfig::acknowledgementTimeout)
                .returns(Duration.ofMillis(23), LeaseConfig::retryDelay);
        assertThat(defaultLease)
                .returns(Duration.ofSeconds(2), LeaseConfig::duration)
                .returns(Duration.ofMillis(200), LeaseConfig::margin)
                .returns(Duration.ofMillis(200), LeaseConfig::acknowledgementTimeout)
                .returns(Duration.ofMillis(20), LeaseConfig::retryDelay);
    }

    @Test
    void replication() {
        assertThat(replication)
                .returns(
                        List.of(URI.create("http://127.0.0.2:9212"), URI.create("http://127.0.0.2:9213")),
                        ReplicationConfig::secondaries)
                .returns(Duration.ofMillis(320), ReplicationConfig::connectTimeout)
                .returns(Duration.ofMillis(1100), ReplicationConfig::readTimeout)
                .returns(Duration.ofMillis(110), ReplicationConfig::retryDelay)
                .returns(101, ReplicationConfig::logEntries);
        assertThat(replication.settings(Duration.ofSeconds(4), Duration.ofSeconds(1)))
                .isEqualTo(new ReplicationSettings(
                        Acks.ONE,
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(510),
                        Duration.ofMillis(110),
                        102));
        assertThat(defaultReplication)
                .returns(List.of(), ReplicationConfig::secondaries)
                .returns(Duration.ofMillis(300), ReplicationConfig::connectTimeout)
                .returns(Duration.ofSeconds(1), ReplicationConfig::readTimeout)
                .returns(Duration.ofMillis(100), ReplicationConfig::retryDelay)
                .returns(10_000, ReplicationConfig::logEntries);
        assertThat(defaultReplication.settings(Duration.ofSeconds(4), Duration.ofSeconds(1)))
                .isEqualTo(new ReplicationSettings(
                        Acks.ALL,
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(500),
                        Duration.ofMillis(100),
                        1000));
    }

    @Test
    void restocking() {
        assertThat(restock)
                .returns(Optional.of(new RestockRule(6, 11)), RestockConfig::rule)
                .returns(Duration.ofSeconds(61), RestockConfig::every);
        assertThat(defaultRestock)
                .returns(Optional.empty(), RestockConfig::rule)
                .returns(Duration.ofMinutes(1), RestockConfig::every);
    }

    @Test
    void the_writer() {
        assertThat(writer)
                .returns(1025, WriterConfig::queueCapacity)
                .returns(65, WriterConfig::batchSize)
                .returns(Duration.ofMillis(5100), WriterConfig::deadline);
        assertThat(defaultWriter)
                .returns(1024, WriterConfig::queueCapacity)
                .returns(64, WriterConfig::batchSize)
                .returns(Duration.ofSeconds(5), WriterConfig::deadline);
    }
}
