package bazar.shared.settings;

import java.lang.reflect.Type;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * A configuration setting.
 *
 * @param isRequired whether the setting has no default and is not optional
 */
record Setting(String key, Kind kind, boolean isRequired) {
    static Setting of(String key, Type type, boolean hasDefault) {
        return new Setting(key, Kind.of(type), !hasDefault && !Kind.isOptional(type));
    }

    /** Returns one line on what is wrong with the value; empty if it is allowed. */
    Optional<String> complaint(Config config) {
        Optional<String> value = config.getOptionalValue(key, String.class);
        if (value.isEmpty()) {
            return isRequired ? Optional.of(key + " is not set; it must be " + kind + ".") : Optional.empty();
        }
        return value.filter(text -> !kind.allows(text))
                .map(text -> key + " is \"" + text + "\"; it must be " + kind + ".");
    }
}
