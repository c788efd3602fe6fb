package bazar.order;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.order.catalog.CatalogConfig;
import bazar.shared.node.NodeConfig;
import bazar.testing.PackagedWar;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * What the order server is told by its environment ({@code src/test/liberty/server.env} sets every key), and what holds where it is
 * told nothing: the same class, injected under a prefix that nobody sets.
 */
@ArquillianTest
@Dependent // a bean, or the container would not provide for the prefix that nobody sets
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
    void theDefaultsAreThoseOfAStoreOnOneMachine() {
        assertThat(defaultCatalog)
                .returns(URI.create("http://127.0.0.1:9082"), CatalogConfig::writeUrl)
                .returns(URI.create("http://127.0.0.1:9081"), CatalogConfig::readUrl)
                .returns(Duration.ofMillis(300), CatalogConfig::connectTimeout)
                .returns(Duration.ofMillis(5200), CatalogConfig::saleTimeout)
                .returns(Duration.ofMillis(1500), CatalogConfig::readTimeout);
    }
}
