package bazar.frontend.cache.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    private final Document document = Document.of("{}", null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                " * ",
                "TAG",
                "W/TAG",
                "\"other\", TAG",
                "TAG,\"other\"",
                "\"other\",TAG",
                "\"other\" ,\t W/TAG , \"third\"",
                ",, TAG,",
                "\"with, a comma\", TAG",
            })
    void a_header_names_it_alone_or_in_a_list(String header) {
        assertThat(document.isNamedIn(header.replace("TAG", document.etag()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"\"",
                "\"other\"",
                "\"*\"",
                "w/TAG",
                "xTAG",
                "TAGx",
                "W/ TAG",
                "\"other\"TAG",
                "*, \"other\"",
            })
    void anything_else_names_nothing(String header) {
        assertThat(document.isNamedIn(header.replace("TAG", document.etag()))).isFalse();
    }

    @Test
    void a_tag_without_its_quotes_names_nothing() {
        assertThat(document.isNamedIn(document.etag().replace("\"", ""))).isFalse();
        assertThat(document.isNamedIn(null)).isFalse();
    }
}
