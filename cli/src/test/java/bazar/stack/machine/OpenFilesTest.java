package bazar.stack.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenFilesTest {
    @Test
    void what_is_too_few_is_refused_with_limit_need_and_command() {
        assertThatCode(new OpenFiles(1024)::check).doesNotThrowAnyException();
        assertThatThrownBy(new OpenFiles(1023)::check)
                .isInstanceOf(StackException.class)
                .hasMessageContainingAll("1023", "1024", "prlimit --nofile=1024 --pid=$$");
    }

    @ParameterizedTest
    @CsvSource({"1024, 170", "4096, 682", "12000, 2000", "1048576, 2000"})
    void a_sixth_is_for_customers(long limit, int customers) {
        assertThat(new OpenFiles(limit).customers()).isEqualTo(customers);
    }
}
