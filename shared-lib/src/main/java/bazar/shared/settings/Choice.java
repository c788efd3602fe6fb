package bazar.shared.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One of a fixed set of names. */
record Choice(List<String> names) implements Kind {
    /** Returns the enumeration's constants in lower case. */
    static Choice of(Class<?> enumeration) {
        return new Choice(Stream.of(enumeration.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList());
    }

    @Override
    public boolean allows(String value) {
        return names.contains(value);
    }

    @Override
    public String toString() {
        return "one of " + String.join(", ", names);
    }
}
