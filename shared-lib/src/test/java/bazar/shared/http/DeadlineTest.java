package bazar.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.InvalidRequest;
import bazar.shared.problem.Unavailable;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

    @Test
    void what_is_begun_in_time_is_done_and_what_is_not_is_refused() {
        Deadline noon = new Deadline(NOON);

        assertThatCode(() -> noon.check(NOON)).doesNotThrowAnyException();
        assertThatThrownBy(() -> noon.check(NOON.plusMillis(1))).isInstanceOf(Unavailable.class);
    }

    @Test
    void it_is_read_as_it_is_written_and_nobody_has_to_have_one() {
        assertThat(Deadline.ofHeader(new Deadline(NOON).toString())).isEqualTo(new Deadline(NOON));
        assertThatCode(() -> Deadline.ofHeader(null).check(NOON)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Deadline.ofHeader("noon")).isInstanceOf(InvalidRequest.class);
    }
}
