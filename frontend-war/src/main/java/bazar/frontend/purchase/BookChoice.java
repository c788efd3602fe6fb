package bazar.frontend.purchase;

import bazar.shared.keys.BookId;
import bazar.shared.problem.InvalidRequest;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Set;

/** Which book is bought, for callers that say so in the body: {@code {"book_id":9}}. */
final class BookChoice {
    private static final String BOOK_ID = "book_id";

    private BookChoice() {}

    /**
     * Reads it field by field, for JSON-B would take "9" and 9.5 for a number too.
     *
     * @throws InvalidRequest if there is anything but the id of a book
     */
    static BookId of(JsonObject body) {
        if (body == null || !body.keySet().equals(Set.of(BOOK_ID))) {
            throw new InvalidRequest("The body is a JSON object with the field book_id and no other: {\"book_id\":9}.");
        }
        if (!(body.get(BOOK_ID) instanceof JsonNumber number) || !number.isIntegral()) {
            throw new InvalidRequest("The book_id is a whole number from 1 to " + Long.MAX_VALUE + ".");
        }
        return BookId.fromString(number.toString());
    }
}
