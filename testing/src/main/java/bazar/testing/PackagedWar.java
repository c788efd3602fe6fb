package bazar.testing;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What tests deploy: the module's WAR as it was packaged, byte by byte, and the tests beside its classes. */
public final class PackagedWar {
    /** It stands where the module's own application would. */
    private static final Asset AT_THE_ROOT = new StringAsset(
            "<web-ext xmlns=\"http://websphere.ibm.com/xml/ns/javaee\" version=\"1.1\"><context-root uri=\"/\"/></web-ext>");

    private PackagedWar() {}

    /** With these classes of tests, and what they are written in. */
    public static WebArchive with(Class<?>... tests) {
        return ShrinkWrap.create(ZipImporter.class, "tested.war")
                .importFrom(new File(System.getProperty("war")))
                .as(WebArchive.class)
                .addAsWebInfResource(AT_THE_ROOT, "ibm-web-ext.xml")
                .addClasses(tests)
                .addClass(Sql.class)
                .addAsLibrary(jarOf(Assertions.class));
    }

    /** The library on the test's class path that this class is in. */
    public static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Where " + type + " was loaded from is no address", e);
        }
    }
}
