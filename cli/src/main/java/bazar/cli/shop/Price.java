package bazar.cli.shop;

import jakarta.json.JsonObject;
import java.math.RoundingMode;

/** Prints a price with two decimals. */
public final class Price {
    private Price() {}

    public static String of(JsonObject priced) {
        return priced.getJsonNumber("price")
                .bigDecimalValue()
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
