package bazar.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The configuration keys that a server's code reads, with their defaults. A missing default is an empty string. */
final class ConfiguredKeys {
    private static final String PROPERTIES = "org.eclipse.microprofile.config.inject.ConfigProperties";
    private static final String PROPERTY = "org.eclipse.microprofile.config.inject.ConfigProperty";

    private final Map<String, String> defaults = new TreeMap<>();

    private ConfiguredKeys() {}

    /** Returns the keys of a WAR, with those of the shared library in it. */
    static Map<String, String> of(String war) throws IOException {
        ConfiguredKeys keys = new ConfiguredKeys();
        for (String module : new String[] {"shared-lib", war}) {
            Modules.classesOf(module).forEach(keys::addKeysOf);
        }
        keys.applyOwnDefaultsOf(war);
        return keys.defaults;
    }

    private void addKeysOf(JavaClass type) {
        if (type.isAnnotatedWith(PROPERTIES)) {
            String prefix = text(type.getAnnotationOfType(PROPERTIES), "prefix") + ".";
            type.getFields().stream()
                    .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                    .forEach(field -> addKey(prefix, field));
        } else {
            injectionPointsOf(type)
                    .filter(point -> point.isAnnotatedWith(PROPERTY))
                    .map(point -> point.getAnnotationOfType(PROPERTY))
                    .forEach(key -> defaults.put(text(key, "name"), text(key, "defaultValue")));
        }
    }

    private void addKey(String prefix, JavaField field) {
        if (field.isAnnotatedWith(PROPERTY)) {
            JavaAnnotation<?> key = field.getAnnotationOfType(PROPERTY);
            defaults.put(prefix + text(key, "name"), text(key, "defaultValue"));
        } else {
            defaults.put(prefix + field.getName(), "");
        }
    }

    /** Applies the defaults in a WAR's own properties file, which prevail over the code, and ignores foreign keys. */
    private void applyOwnDefaultsOf(String war) throws IOException {
        var file = Modules.outputOf(war).resolve("META-INF/microprofile-config.properties");
        Properties own = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            own.load(reader);
        }
        own.stringPropertyNames().stream()
                .filter(key -> key.startsWith("bazar."))
                .forEach(key -> defaults.put(key, own.getProperty(key)));
    }

    private static Stream<? extends HasAnnotations<?>> injectionPointsOf(JavaClass type) {
        return Stream.concat(
                type.getFields().stream(),
                type.getCodeUnits().stream().flatMap(codeUnit -> codeUnit.getParameters().stream()));
    }

    private static String text(JavaAnnotation<?> annotation, String attribute) {
        return annotation.get(attribute).map(Object::toString).orElse("");
    }
}
