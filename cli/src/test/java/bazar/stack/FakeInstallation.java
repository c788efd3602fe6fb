package bazar.stack;

import bazar.stack.files.FileTree;
import bazar.stack.home.Installation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A build with {@link FakeServer}s and, for each role, an application of schema 2. */
public final class FakeInstallation {
    private FakeInstallation() {}

    public static Installation in(Path directory) throws IOException {
        Path liberty = directory.resolve("wlp");
        for (String role : List.of("frontend", "catalog", "order")) {
            Path server = liberty.resolve("usr/servers").resolve(role);
            application(server.resolve("apps/" + role + ".war"));
            Files.writeString(server.resolve("quick.options"), "# a test\n-Dmode=quick\n");
            Files.writeString(server.resolve("peak.options"), "-Dmode=peak\n-Dwarm=true\n");
        }
        Path script = liberty.resolve("bin/server");
        Files.createDirectories(script.getParent());
        Files.writeString(
                script,
                String.format(
                        Locale.ROOT,
                        """
                #!/bin/sh
                exec "$JAVA_HOME/bin/java" -Xmx16m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%s:%s" %s
                """,
                        classesOf(FakeServer.class),
                        classesOf(FileTree.class),
                        FakeServer.class.getName()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Installation(liberty, Path.of(System.getProperty("bazar.root"), "haproxy"));
    }

    private static void application(Path war) throws IOException {
        Files.createDirectories(war.getParent());
        try (OutputStream out = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/lib/"));
            zip.putNextEntry(new ZipEntry("WEB-INF/classes/db/migration/V1__first.sql"));
            zip.putNextEntry(new ZipEntry("WEB-INF/classes/db/migration/V2__second.class"));
        }
    }

    private static Path classesOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
