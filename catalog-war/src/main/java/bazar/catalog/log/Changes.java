package bazar.catalog.log;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;

/**
 * What one log entry does: the rows as they are afterwards, so that applying it twice is the same as once, and the keys it
 * touches, so that caches and replicas know which reads it concerns.
 */
public record Changes(List<String> keys, List<BookImage> books, List<SaleImage> sales) {
    public static final Changes NONE = new Changes(List.of(), List.of(), List.of());
    private static final Jsonb JSON = JsonbBuilder.create();

    public static Changes parse(String json) {
        return JSON.fromJson(json, Changes.class);
    }

    public String toJson() {
        return JSON.toJson(this);
    }
}
