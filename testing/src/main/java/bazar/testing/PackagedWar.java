package bazar.testing;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The deployment of in-container tests: the module's WAR exactly as packaged, plus the test classes. */
public final class PackagedWar {
    /** Deploys the WAR at the context root, as in production. */
    private static final Asset AT_THE_ROOT =
            new StringAsset("<web-ext xmlns=\"http://websphere.ibm.com/xml/ns/javaee\" version=\"1.1\">"
                    + "<context-root uri=\"/\"/></web-ext>");

    private PackagedWar() {}

    /** Returns the WAR with these test classes and their libraries. */
    public static WebArchive with(Class<?>... tests) {
        return ShrinkWrap.create(ZipImporter.class, "tested.war")
                .importFrom(new File(System.getProperty("war")))
                .as(WebArchive.class)
                .addAsWebInfResource(AT_THE_ROOT, "ibm-web-ext.xml")
                .addClasses(tests)
                .addClass(Sql.class)
                .addAsLibrary(jarOf(Assertions.class));
    }

    /** Returns the library of the test's class path that contains this class. */
    public static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Where " + type + " was loaded from is no address", e);
        }
    }
}
