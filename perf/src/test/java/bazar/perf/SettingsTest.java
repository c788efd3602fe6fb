package bazar.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private final Properties properties = new Properties();

    @BeforeEach
    void are_all_there() {
        properties.setProperty("bazar.url", "http://localhost:8080");
        properties.setProperty("topic", "load");
        properties.setProperty("seed", "-3");
        properties.setProperty("usersPerSecond", "10");
        properties.setProperty("duration", "PT1M30S");
        properties.setProperty("purchases", "80");
        properties.setProperty("buyers", "200");
    }

    @Test
    void are_read_as_they_were_given() {
        assertThat(Settings.of(properties))
                .isEqualTo(new Settings(
                        URI.create("http://localhost:8080"), "load", -3, 10, Duration.ofSeconds(90), 80, 200));
    }

    @Test
    void no_more_visitors_come_than_at_the_full_rate_all_the_time() {
        properties.setProperty("duration", "PT1.05S");

        assertThat(Settings.of(properties).mostVisitors()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({
        "bazar.url, 'http://local host'",
        "bazar.url, localhost:8080",
        "bazar.url, http://localhost:8080/",
        "seed, one",
        "usersPerSecond, 0",
        "usersPerSecond, 201",
        "duration, 30",
        "duration, PT0.9S",
        "duration, PT10M1S",
        "purchases, -1",
        "purchases, 81",
        "buyers, 0",
        "buyers, 1001"
    })
    void one_out_of_its_bounds_is_named(String name, String value) {
        properties.setProperty(name, value);

        assertThatThrownBy(() -> Settings.of(properties))
                .isInstanceOf(CannotRun.class)
                .hasMessageStartingWith("-D" + name + "=" + value + " is not ");
    }

    @Test
    void one_that_is_missing_is_named() {
        properties.remove("topic");

        assertThatThrownBy(() -> Settings.of(properties))
                .isInstanceOf(CannotRun.class)
                .hasMessage("-Dtopic= is missing");
    }
}
