package bazar.order;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.order.carts.replication.PeersConfig;
import bazar.order.carts.state.Lifetime;
import bazar.order.carts.storage.CartConfig;
import bazar.order.catalog.CatalogConfig;
import bazar.order.following.FollowingConfig;
import bazar.shared.node.NodeConfig;
import bazar.testing.PackagedWar;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * The order server's settings: as {@code src/test/liberty/server.env} sets every key, and their defaults, read under a
 * prefix that nothing sets.
 */
@ArquillianTest
@Dependent // a bean, because only beans get the properties for the other prefix
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
    @ConfigProperties(prefix = "bazar.following")
    private FollowingConfig following;

    @Inject
    @ConfigProperties(prefix = "unset.following")
    private FollowingConfig defaultFollowing;

    @Inject
    @ConfigProperties(prefix = "bazar.carts")
    private CartConfig carts;

    @Inject
    @ConfigProperties(prefix = "unset.carts")
    private CartConfig defaultCarts;

    @Inject
    @ConfigProperties(prefix = "bazar.peers")
    private PeersConfig peers;

    @Inject
    @ConfigProperties(prefix = "unset.peers")
    private PeersConfig defaultPeers;

    @Deployment
    static WebArchive order() {
        return PackagedWar.with(ConfigIT.class);
    }

    @Test
    void aNodeIsToldItsNameAndAddress() {
        assertThat(node.name()).isEqualTo("order-of-tests");
        assertThat(node.url()).isEqualTo(URI.create("http://127.0.0.1:" + System.getenv("HTTP_PORT")));
    }

    @Test
    void theEnvironmentSaysWhereTheCatalogIsAndHowLongItIsWaitedFor() {
        assertThat(catalog)
                .returns(URI.create("http://127.0.0.2:9182"), CatalogConfig::writeUrl)
                .returns(URI.create("http://127.0.0.2:9181"), CatalogConfig::readUrl)
                .returns(Duration.ofMillis(310), CatalogConfig::connectTimeout)
                .returns(Duration.ofMillis(5300), CatalogConfig::saleTimeout)
                .returns(Duration.ofMillis(1600), CatalogConfig::readTimeout);
    }

    @Test
    void theEnvironmentSaysHowOftenTheCatalogIsAskedForItsSales() {
        assertThat(following.interval()).isEqualTo(Duration.ofMillis(1100));
        assertThat(defaultFollowing.interval()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void theEnvironmentSaysHowLongCartsAreKept() {
        assertThat(carts)
                .returns(new Lifetime(Duration.ofDays(31)), CartConfig::lifetime)
                .returns(Duration.ofMinutes(61), CartConfig::sweepInterval);
    }

    @Test
    void theEnvironmentSaysWhichOtherOrderServersThereAreAndHowTheyAreSpokenTo() {
        assertThat(peers)
                .returns(
                        List.of(URI.create("http://127.0.0.2:9302"), URI.create("http://127.0.0.2:9303")),
                        PeersConfig::urls)
                .returns(Duration.ofMillis(320), PeersConfig::connectTimeout)
                .returns(Duration.ofMillis(1100), PeersConfig::readTimeout)
                .returns(Duration.ofMillis(510), PeersConfig::retryDelay)
                .returns(Duration.ofMillis(1200), PeersConfig::heartbeat)
                .returns(Duration.ofMillis(210), PeersConfig::patience);
    }

    @Test
    void anOrderServerThatIsToldNothingIsAloneAndKeepsCartsForAMonth() {
        assertThat(defaultCarts)
                .returns(new Lifetime(Duration.ofDays(30)), CartConfig::lifetime)
                .returns(Duration.ofHours(1), CartConfig::sweepInterval);
        assertThat(defaultPeers)
                .returns(List.of(), PeersConfig::urls)
                .returns(Duration.ofMillis(300), PeersConfig::connectTimeout)
                .returns(Duration.ofSeconds(1), PeersConfig::readTimeout)
                .returns(Duration.ofMillis(500), PeersConfig::retryDelay)
                .returns(Duration.ofSeconds(1), PeersConfig::heartbeat)
                .returns(Duration.ofMillis(200), PeersConfig::patience);
    }

    @Test
    void theDefaultsAreThoseOfAStoreOnOneMachine() {
        assertThat(defaultCatalog)
                .returns(URI.create("http://127.0.0.1:9082"), CatalogConfig::writeUrl)
                .returns(URI.create("http://127.0.0.1:9081"), CatalogConfig::readUrl)
                .returns(Duration.ofMillis(300), CatalogConfig::connectTimeout)
                .returns(Duration.ofMillis(5200), CatalogConfig::saleTimeout)
                .returns(Duration.ofMillis(1500), CatalogConfig::readTimeout);
    }
}
