package bazar.catalog.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredSaleTest {
    private static final Instant TIME = Instant.parse("2026-11-20T05:00:00.123Z");
    private static final SaleImage.Line LINE = new SaleImage.Line(2, "Bees", 3, new BigDecimal("7.50"));

    @Test
    void a_sale_of_no_cart_is_hashed_as_it_was_before_there_were_carts() {
        assertThat(new StoredSale(9, new SaleImage("a", TIME, null, List.of(LINE))).row())
                .isEqualTo(MultisetHash.Row.of("sale", 9, "a", TIME, 2, "Bees", 3, new BigDecimal("7.50")));
    }

    @Test
    void a_sale_is_hashed_with_its_cart() {
        assertThat(List.of(rowOf(null), rowOf("one"), rowOf("another"))).doesNotHaveDuplicates();
    }

    private static MultisetHash.Row rowOf(String cartId) {
        return new StoredSale(9, new SaleImage("a", TIME, cartId, List.of(LINE))).row();
    }
}
