package bazar.shared.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ClassProvider;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The migrations that {@code db/migration/migrations.txt} lists, one file a line.
 *
 * <p>They are opened by name. Flyway's own scan of the class path reads URLs of directories and files, and finds
 * nothing below a path that contains a space, an umlaut or a plus sign.
 */
final class ListedMigrations implements ResourceProvider, ClassProvider<JavaMigration> {
    private static final String DIRECTORY = "db/migration/";
    private static final String CLASS = ".class";

    private final ClassLoader application;
    private final List<String> files;

    /**
     * @param application the class loader that finds the list and the listed files
     * @throws FlywayException if the list is missing or empty
     */
    ListedMigrations(ClassLoader application) {
        this.application = application;
        this.files = read("migrations.txt").lines().toList();
        if (files.isEmpty()) {
            throw new FlywayException("The list of migrations is empty.");
        }
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream()
                .filter(file ->
                        file.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(file::endsWith))
                .map(this::script)
                .toList();
    }

    @Override
    public LoadableResource getResource(String name) {
        return files.contains(name) ? script(name) : null;
    }

    @Override
    public Collection<Class<? extends JavaMigration>> getClasses() {
        return files.stream()
                .filter(file -> file.endsWith(CLASS))
                .<Class<? extends JavaMigration>>map(this::migration)
                .toList();
    }

    private Class<? extends JavaMigration> migration(String file) {
        String name = (DIRECTORY + file.substring(0, file.length() - CLASS.length())).replace('/', '.');
        try {
            return application.loadClass(name).asSubclass(JavaMigration.class);
        } catch (ClassNotFoundException e) {
            throw new FlywayException("The migration " + name + " is listed, but missing.", e);
        }
    }

    private LoadableResource script(String file) {
        return new Script(file, read(file));
    }

    private String read(String file) {
        try (InputStream in = application.getResourceAsStream(DIRECTORY + file)) {
            if (in == null) {
                throw new FlywayException("The migration file " + DIRECTORY + file + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FlywayException("The migration file " + DIRECTORY + file + " cannot be read.", e);
        }
    }
}
