package bazar.shared.settings;

import java.lang.reflect.Type;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Something that a node can be told.
 *
 * @param isRequired whether there is neither a default nor a way to do without
 */
record Setting(String key, Kind kind, boolean isRequired) {
    static Setting of(String key, Type type, boolean hasDefault) {
        return new Setting(key, Kind.of(type), !hasDefault && !Kind.isOptional(type));
    }

    /** What is wrong with its value, in a line; empty if nothing is. */
    Optional<String> complaint(Config config) {
        Optional<String> value = config.getOptionalValue(key, String.class);
        if (value.isEmpty()) {
            return isRequired ? Optional.of(key + " is not set; it must be " + kind + ".") : Optional.empty();
        }
        return value.filter(text -> !kind.allows(text))
                .map(text -> key + " is \"" + text + "\"; it must be " + kind + ".");
    }
}
