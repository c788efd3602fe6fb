package bazar.shared.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The names of all settings of all programs. A node accepts settings that only other programs read, so that one file
 * can describe a whole store. A name that no program reads is a typing error.
 */
final class KnownKeys {
    private static final String PREFIX = "bazar.";
    private static final String ENVIRONMENT_PREFIX = "BAZAR_";

    private final Set<String> keys;
    private final Set<String> environmentNames;

    KnownKeys(Set<String> keys) {
        this.keys = keys;
        this.environmentNames = keys.stream().map(KnownKeys::environmentName).collect(Collectors.toUnmodifiableSet());
    }

    static KnownKeys read() {
        try (InputStream in = KnownKeys.class.getResourceAsStream("known-keys.txt")) {
            return new KnownKeys(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the names that look like Bazar's settings and are not.
     *
     * @param environment names of environment variables; MicroProfile Config also offers each as the key it may stand
     *     for
     */
    SortedSet<String> slips(Set<String> environment, Iterable<String> keysOffered) {
        SortedSet<String> slips = new TreeSet<>();
        environment.stream()
                .filter(name -> name.startsWith(ENVIRONMENT_PREFIX) && !environmentNames.contains(name))
                .forEach(slips::add);
        keysOffered.forEach(key -> {
            boolean isGuess = environment.contains(environmentName(key));
            if (key.startsWith(PREFIX) && !keys.contains(key) && !isGuess) {
                slips.add(key);
            }
        });
        return slips;
    }

    /** Returns the environment variable in which MicroProfile Config looks for a key. */
    private static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
