package bazar.perf;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Properties;

/**
 * What was asked for with {@code -Dname=value}; the defaults are in the module's pom.xml.
 *
 * @param url where the store is, without a path
 * @param topic of the books that are browsed and bought; a leading part is enough
 * @param seed of everything that is left to chance
 * @param usersPerSecond how many visitors come in a second
 * @param duration how long visitors keep coming
 * @param purchases how many of a hundred requests buy, where the simulation buys
 * @param buyers how many want the book of the flash sale
 */
record Settings(URI url, String topic, long seed, int usersPerSecond, Duration duration, int purchases, int buyers) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Prints them too, so that whoever reads an old run can repeat it. */
    static Settings ofThisRun() {
        Settings settings = of(System.getProperties());
        System.out.println(settings);
        return settings;
    }

    /** @throws CannotRun if one is missing or out of its bounds; it names it */
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

    /** How many visitors come at most: were there no time in which their rate rises. */
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
            // refused below, as one without a host or with a path is
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
            // refused below, as a number out of bounds is
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
            // refused below, as a duration out of bounds is
        }
        throw new CannotRun("-D" + name + "=" + text + " is not a duration from PT1S to " + LONGEST);
    }
}
