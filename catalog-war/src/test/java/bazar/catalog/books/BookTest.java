package bazar.catalog.books;

import static org.assertj.core.api.Assertions.assertThatCode;

import bazar.catalog.log.BookImage;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BookTest {
    @Test
    void a_topic_that_was_accepted_is_stored_whatever_characters_this_java_knows() {
        BookImage accepted = new BookImage(1, "Title", "\u0378", new BigDecimal("1.00"), 1);

        assertThatCode(() -> new Book(accepted)).doesNotThrowAnyException();
    }
}
