package bazar.frontend.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.json.StrictJson;
import bazar.shared.keys.BookId;
import bazar.shared.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookChoiceTest {
    @ParameterizedTest
    @ValueSource(strings = {"9", "9.0", "0.9e1"})
    void theBodyNamesTheBook(String id) {
        assertThat(chosenBy("{\"book_id\":" + id + "}")).isEqualTo(new BookId(9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":9}",
                "{\"bookId\":9}",
                "{\"book_id\":9,\"quantity\":2}",
                "{\"book_id\":9,\"book_id\":9}",
                "{\"book_id\":null}",
                "{\"book_id\":\"9\"}",
                "{\"book_id\":9.5}",
                "{\"book_id\":0}",
                "{\"book_id\":-9}",
                "{\"book_id\":9223372036854775808}",
                "{\"book_id\":1e99999999}",
                "{\"book_id\":[9]}"
            })
    void anythingElseIsRefused(String body) {
        assertThatThrownBy(() -> chosenBy(body)).isInstanceOf(ProblemException.class);
    }

    private static BookId chosenBy(String body) {
        return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), BookChoice.class)
                .book();
    }
}
