package bazar.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiled classes of the modules. They are read from the target directories, as WARs are no dependencies. */
final class Modules {
    static final Path ROOT = Path.of(System.getProperty("bazar.root"));

    private static final Set<String> ALL =
            Set.of("shared-lib", "frontend-war", "catalog-war", "order-war", "cli", "perf");

    private Modules() {}

    static JavaClasses classesOf(String module) {
        return new ClassFileImporter().importPath(outputOf(module));
    }

    static Path outputOf(String module) {
        return ROOT.resolve(module).resolve("target/classes");
    }

    /** Gives ArchUnit the locations of all modules. */
    static final class Classes implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return Stream.of(ALL)
                    .flatMap(Set::stream)
                    .map(module -> Location.of(outputOf(module)))
                    .collect(Collectors.toSet());
        }
    }
}
