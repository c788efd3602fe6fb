package bazar.cli;

import jakarta.json.JsonObject;
import java.math.RoundingMode;

/** A price as people read it: with both its decimals. */
final class Price {
    private Price() {}

    static String of(JsonObject priced) {
        return priced.getJsonNumber("price")
                .bigDecimalValue()
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
