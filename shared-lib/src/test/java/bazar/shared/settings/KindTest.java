package bazar.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {
    @SuppressWarnings("unused") // only its type is read
    private Optional<List<URI>> addressesOrNone;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            DURATION,  PT0.001S
            DURATION,  PT2S
            DURATION,  P24D
            DAYS,      P1D
            DAYS,      P2W
            DAYS,      P3650D
            NUMBER,    1
            NUMBER,    2147483647
            SWITCH,    true
            SWITCH,    false
            ADDRESS,   http://127.0.0.1:9201
            ADDRESS,   http://catalog-1:9201/
            ADDRESS,   http://[::1]:9201
            ADDRESSES, `http://a:1,http://b:2`
            DIRECTORY, `/opt/Meine Bücher (1+1)/data`
            TEXT,      catalog-1
            """)
    void takes_what_is_allowed(SimpleKind kind, String value) {
        assertThat(kind.allows(value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            DURATION,  2 seconds
            DURATION,  2000
            DURATION,  PT0S
            DURATION,  -PT1S
            DURATION,  PT0.0009S
            DURATION,  P25D
            DURATION,  P99999999999D
            DAYS,      P0D
            DAYS,      -P1D
            DAYS,      P1M
            DAYS,      P1M1D
            DAYS,      PT24H
            DAYS,      P3651D
            DAYS,      30
            NUMBER,    0
            NUMBER,    -1
            NUMBER,    1.5
            NUMBER,    2147483648
            NUMBER,    many
            SWITCH,    yes
            SWITCH,    TRUE
            ADDRESS,   127.0.0.1:9201
            ADDRESS,   localhost
            ADDRESS,   ftp://a:1
            ADDRESS,   http://
            ADDRESS,   http://a:99999
            ADDRESS,   http://a:1/path
            ADDRESS,   http://a b:1
            ADDRESSES, `http://a:1,`
            ADDRESSES, `http://a:1;http://b:2`
            DIRECTORY, ``
            DIRECTORY, `/a\tb`
            TEXT,      `größe`
            """)
    void refuses_everything_else(SimpleKind kind, String value) {
        assertThat(kind.allows(value)).isFalse();
    }

    @Test
    void a_fields_type_tells_what_is_allowed() throws NoSuchFieldException {
        Type type = KindTest.class.getDeclaredField("addressesOrNone").getGenericType();

        assertThat(Kind.of(type)).isEqualTo(SimpleKind.ADDRESSES);
        assertThat(Kind.isOptional(type)).isTrue();
        assertThat(Kind.of(Duration.class)).isEqualTo(SimpleKind.DURATION);
        assertThat(Kind.of(Period.class)).isEqualTo(SimpleKind.DAYS);
        assertThatThrownBy(() -> Kind.of(double.class)).hasMessage("No setting is of the type double.");
    }

    @Test
    void an_enumeration_allows_its_names_in_lower_case() {
        Kind kind = Kind.of(TimeUnit.class);

        assertThat(kind.allows("seconds")).isTrue();
        assertThat(kind.allows("SECONDS")).isFalse();
        assertThat(kind.allows("second")).isFalse();
        assertThat(kind).hasToString("one of nanoseconds, microseconds, milliseconds, seconds, minutes, hours, days");
    }
}
