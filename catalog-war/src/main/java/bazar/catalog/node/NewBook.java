package bazar.catalog.node;

import bazar.catalog.log.BookImage;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A book of a store's first catalogue. */
public record NewBook(
        @Min(1) long id,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 200) String topic,
        @Min(0) @Max(1_000_000_000) int quantity,

        @NotNull @DecimalMin("0.00") @Digits(integer = 8, fraction = 2)
        BigDecimal price) {
    BookImage image() {
        return new BookImage(id, title, topic, price.setScale(2, RoundingMode.UNNECESSARY), quantity);
    }
}
