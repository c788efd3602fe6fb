package bazar.shared.settings;

import bazar.shared.node.CannotStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks every setting before CDI creates a bean. A node with wrong or missing settings does not start, and reports all
 * of them at once. The settings are those that the application injects.
 */
public class SettingsCheck implements Extension {
    private final SortedMap<String, Setting> settings = new TreeMap<>();

    void collect(@Observes ProcessInjectionPoint<?, ?> event) {
        InjectionPoint point = event.getInjectionPoint();
        Annotated annotated = point.getAnnotated();
        if (annotated.isAnnotationPresent(ConfigProperty.class)) {
            ConfigProperty key = annotated.getAnnotation(ConfigProperty.class);
            add(Setting.of(key.name(), point.getType(), hasDefault(key)));
        } else if (annotated.isAnnotationPresent(ConfigProperties.class) && point.getType() instanceof Class<?> type) {
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .forEach(field ->
                            add(type.getAnnotation(ConfigProperties.class).prefix(), field));
        }
    }

    void check(@Observes AfterBeanDiscovery event) {
        List<String> complaints = complaints(ConfigProvider.getConfig(), KnownKeys.read());
        if (!complaints.isEmpty()) {
            throw CannotStart.because(complaints);
        }
    }

    private List<String> complaints(Config config, KnownKeys known) {
        List<String> complaints = new ArrayList<>();
        settings.values().forEach(setting -> setting.complaint(config).ifPresent(complaints::add));
        known.slips(System.getenv().keySet(), config.getPropertyNames())
                .forEach(name -> complaints.add(
                        name + " is \"" + config.getConfigValue(name).getValue()
                                + "\"; there is no such setting. docs/configuration.md lists those there are."));
        return complaints;
    }

    private void add(String prefix, Field field) {
        ConfigProperty key = field.getAnnotation(ConfigProperty.class);
        String name = key == null ? field.getName() : key.name();
        add(Setting.of(prefix + '.' + name, field.getGenericType(), key != null && hasDefault(key)));
    }

    private void add(Setting setting) {
        settings.put(setting.key(), setting);
    }

    private static boolean hasDefault(ConfigProperty key) {
        return !key.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE);
    }
}
