package bazar.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configuration keys that the code of a server asks for, as the annotations of their fields describe them. */
final class ConfiguredKeys {
    private static final String PROPERTIES = "org.eclipse.microprofile.config.inject.ConfigProperties";
    private static final String PROPERTY = "org.eclipse.microprofile.config.inject.ConfigProperty";
    private static final String DESCRIPTION = "bazar.shared.config.ConfigDescription";
    private static final String PREFIX = "bazar.";

    private final Map<String, SettingRow> rows = new TreeMap<>();
    private final Properties ownDefaults;

    private ConfiguredKeys(Properties ownDefaults) {
        this.ownDefaults = ownDefaults;
    }

    /** The keys of that WAR, those of the shared library in it included. */
    static Map<String, SettingRow> of(String war) throws IOException {
        ConfiguredKeys keys = new ConfiguredKeys(ownDefaultsOf(war));
        for (String module : new String[] {"shared-lib", war}) {
            Modules.classesOf(module).forEach(type -> settingsOf(type).forEach(keys::add));
        }
        return keys.rows;
    }

    /** A WAR may bring other defaults than those in the code. */
    private static Properties ownDefaultsOf(String war) throws IOException {
        Properties own = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Modules.outputOf(war).resolve("META-INF/microprofile-config.properties"))) {
            own.load(reader);
        }
        return own;
    }

    /** The classes of all modules that hold settings which begin alike. */
    static Stream<JavaClass> groups() {
        return Stream.of("shared-lib", "catalog-war", "frontend-war", "order-war")
                .flatMap(module -> Modules.classesOf(module).stream())
                .filter(type -> type.isAnnotatedWith(PROPERTIES));
    }

    /** The fields that hold settings. What a constructor asks for beside them is a variable of the server. */
    static Stream<JavaField> settingsOf(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> keyOf(field).startsWith(PREFIX));
    }

    /** The key of a field; empty if the field holds no setting. */
    static String keyOf(JavaField field) {
        Optional<String> name = field.tryGetAnnotationOfType(PROPERTY).map(key -> text(key, "name"));
        return field.getOwner()
                .tryGetAnnotationOfType(PROPERTIES)
                .map(group -> text(group, "prefix") + "." + name.orElse(field.getName()))
                .or(() -> name)
                .orElse("");
    }

    private void add(JavaField field) {
        String key = keyOf(field);
        String defaultValue = field.tryGetAnnotationOfType(PROPERTY)
                .map(property -> text(property, "defaultValue"))
                .orElse("");
        JavaAnnotation<?> description = field.tryGetAnnotationOfType(DESCRIPTION)
                .orElseThrow(() -> new AssertionError(field + " has no @ConfigDescription"));
        rows.put(
                key,
                new SettingRow(
                        key,
                        ownDefaults.getProperty(key, defaultValue),
                        rangeOf(field.getType(), description),
                        text(description, "value")));
    }

    private static String rangeOf(JavaType type, JavaAnnotation<?> description) {
        boolean isOptional = type.toErasure().isEquivalentTo(Optional.class);
        JavaType valueType = isOptional
                ? ((JavaParameterizedType) type).getActualTypeArguments().get(0)
                : type;
        String unit = text(description, "unit");
        return Stream.of(
                        unit.isEmpty() ? unitOf(valueType.toErasure()) : unit,
                        text(description, "range"),
                        isOptional ? "may be left unset" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String unitOf(JavaClass type) {
        if (type.isEnum()) {
            return type.getEnumConstants().stream()
                    .map(constant -> "`" + constant.name().toLowerCase(Locale.ROOT) + "`")
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
        return switch (type.getName()) {
            case "java.time.Duration" -> "duration";
            case "java.time.Period" -> "days";
            case "int", "java.lang.Integer" -> "number";
            case "boolean" -> "`true`, `false`";
            case "java.net.URI" -> "URL";
            case "java.util.List" -> "URLs";
            default -> throw new AssertionError("A setting of the type " + type.getName() + " needs a unit");
        };
    }

    private static String text(JavaAnnotation<?> annotation, String attribute) {
        return annotation.get(attribute).map(Object::toString).orElse("");
    }
}
