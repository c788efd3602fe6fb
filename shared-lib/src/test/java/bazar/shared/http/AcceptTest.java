package bazar.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.InvalidRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                              | application/json
            text/csv                                      | text/csv
            APPLICATION/JSON                              | application/json
            */*                                           | application/json
            application/*                                 | application/json
            text/*                                        | text/csv
            *                                             | application/json
            text/html, image/gif, *; q=.2, */*; q=.2      | application/json
            application/json;version=1                    | application/json
            application/json ; charset=utf-8              | application/json
            text/csv;charset=utf-8;header=present         | text/csv
            application/json, text/csv                    | application/json
            text/csv, application/json                    | application/json
            text/csv, application/json;q=0.9              | text/csv
            text/csv;q=0.5, application/json;q=0.501      | application/json
            text/csv;q=0.5, */*;q=0.1                     | text/csv
            text/html, */*;q=0.8                          | application/json
            application/json;q=0, */*                     | text/csv
            */*, application/json;q=0                     | text/csv
            application/*;q=0, */*;q=0.1                  | text/csv
            application/*;q=0, application/json;q=0.001   | application/json
            */*;q=0, text/csv                             | text/csv
            application/json;q=0, application/json;v=1    | application/json
            application/json;q=1.000                      | application/json
            application/json;q=1.                         | application/json
            application/json;Q=0.0, text/*;q=0.           | none
            application/json;q=0                          | none
            application/json;q="0"                        | none
            application/*;q=0                             | none
            */*;q=0                                       | none
            *;q=0                                         | none
            text/html                                     | none
            text/html, application/json;q=0               | none
            application/problem+json                      | none
            image/*                                       | none
            """)
    void the_closest_range_decides(String header, String best) {
        assertThat(bestOf(header)).isEqualTo(best);
        assertThat(bestOf(Accept.of(header).header()))
                .as("as the platform sees it")
                .isEqualTo(best);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", " , ,"})
    void an_empty_header_is_none(String header) {
        assertThat(bestOf(header)).isEqualTo("application/json");
        assertThat(Accept.of(header).header()).isNull();
        assertThat(Accept.of(null).header()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc", "1.5", "1.001", "-1", "+1", "0.0001", "2", "", "1,5", "0x1", "1e0", "NaN", ".", "\"\"", "٠"
            })
    void a_weight_is_from_0_to_1(String weight) {
        assertThatThrownBy(() -> Accept.of("application/json;q=" + weight)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void what_is_no_list_of_media_types_is_refused() {
        assertThatThrownBy(() -> Accept.of("json")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> Accept.of("text/html, json")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> Accept.of("*/json")).isInstanceOf(InvalidRequest.class);
    }

    private static String bestOf(String header) {
        return Accept.of(header)
                .best(Stream.of("application/json", "text/csv;charset=UTF-8"))
                .orElse("none");
    }
}
