package bazar.perf;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Properties;

/**
 * The settings of a run, from {@code -Dname=value}. The defaults are in the module's pom.xml.
 *
 * @param url the store's address without a path
 * @param topic topic of the books, or its beginning
 * @param seed of all random choices
 * @param usersPerSecond number of visitors that arrive each second
 * @param duration how long visitors keep arriving
 * @param purchases percentage of requests that buy, in simulations that buy
 * @param buyers number of buyers of the flash sale
 */
record Settings(URI url, String topic, long seed, int usersPerSecond, Duration duration, int purchases, int buyers) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Reads the settings of this run and prints them, so that the run can be repeated. */
    static Settings ofThisRun() {
        Settings settings = of(System.getProperties());
        System.out.println(settings);
        return settings;
    }

    /** @throws CannotRun if a setting is missing or out of its bounds; the message names the setting */
    static Settings of(Properties properties) {
        return new Settings(
                url(properties, "bazar.url"),
                text(properties, "topic"),
                number(properties, "seed", Long.MIN_VALUE, Long.MAX_VALUE),
                (int) number(properties, "usersPerSecond", 1, 200),
                duration(properties, "duration"),
                (int) number(properties, "purchases", 0, 80),
                (int) number(properties, "buyers", 1, 1000));
    }

    /** Returns an upper bound of the number of visitors, which ignores the slow rise of their rate. */
    long mostVisitors() {
        return (long) Math.ceil(usersPerSecond * (duration.toMillis() / 1000.0));
    }

    private static String text(Properties properties, String name) {
        String text = properties.getProperty(name, "");
        if (text.isBlank()) {
            throw new CannotRun("-D" + name + "= is missing");
        }
        return text;
    }

    private static URI url(Properties properties, String name) {
        String text = text(properties, name);
        try {
            URI url = new URI(text);
            if (url.getHost() != null && url.getPath().isEmpty()) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Refused below, like a URL without a host or with a path.
        }
        throw new CannotRun("-D" + name + "=" + text + " is not an address like http://localhost:8080");
    }

    private static long number(Properties properties, String name, long min, long max) {
        String text = text(properties, name);
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of bounds.
        }
        throw new CannotRun("-D" + name + "=" + text + " is not a whole number from " + min + " to " + max);
    }

    private static Duration duration(Properties properties, String name) {
        String text = text(properties, name);
        try {
            Duration duration = Duration.parse(text);
            if (duration.toSeconds() >= 1 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Refused below, like a duration out of bounds.
        }
        throw new CannotRun("-D" + name + "=" + text + " is not a duration from PT1S to " + LONGEST);
    }
}
