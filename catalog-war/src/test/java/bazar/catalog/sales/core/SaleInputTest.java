package bazar.catalog.sales.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.json.StrictJson;
import bazar.shared.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of a sale's fields. */
class SaleInputTest {
    private static final String CART_ID = "The cartId has 1 to 36 characters of A-Z, a-z, 0-9, _ and -.";

    @Test
    void a_sale_need_not_be_of_a_cart() {
        SaleRequest request = new SaleRequest(List.of(new OrderedLine(2, 3)), null);

        assertThat(request("{'lines':[{'bookId':2,'quantity':3}]}")).isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "gnqx2zkqcfzx5z2m3a7p4c6u4i", "8f14e45f-ceea-467f-a7c4-9e2b6d1c0f11", "A_-z"})
    void a_cart_has_an_id_that_fits(String cartId) {
        assertThat(requestOf(cartId).cartId()).isEqualTo(cartId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "ä", "8f14e45f-ceea-467f-a7c4-9e2b6d1c0f11x"})
    void any_other_id_is_refused(String cartId) {
        assertThatThrownBy(() -> requestOf(cartId))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage(CART_ID);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'bookId':2.9,'quantity':1}                     | lines[0].bookId: a whole number is expected.
            {'bookId':2,'quantity':1.5}                     | lines[0].quantity: a whole number is expected.
            {'bookId':'2','quantity':1}                     | lines[0].bookId: a whole number is expected.
            {'bookId':2}                                    | lines[0].quantity: it is missing.
            {'bookId':2,'quantity':1,'quantity':2}          | lines[0].quantity: it is there twice.
            {'bookId':2,'quantity':1},{'bookId':3,'price':1} | lines[1].price: there is no such member here.
            """)
    void a_line_that_is_not_as_it_must_be_is_named(String lines, String complaint) {
        assertThatThrownBy(() -> request("{'lines':[" + lines + "]}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage(complaint);
    }

    private static SaleRequest requestOf(String cartId) {
        return request("{'lines':[{'bookId':2,'quantity':3}],'cartId':'" + cartId + "'}");
    }

    private static SaleRequest request(String json) {
        return StrictJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), SaleRequest.class);
    }
}
