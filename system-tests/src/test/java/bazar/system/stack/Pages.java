package bazar.system.stack;

import static bazar.system.stack.AnswerAssert.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads paged lists to their last page. */
public final class Pages {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private Pages() {}

    /** Returns an order server's orders, newest first. Each page is fetched on demand. */
    public static Stream<JsonObject> ofOrders(Door server, int limit) {
        return Stream.iterate(server.get("/orders?limit=" + limit), Objects::nonNull, page -> next(page, server))
                .flatMap(page -> page.list().getValuesAs(JsonValue::asJsonObject).stream());
    }

    /** Reads the sales from these catalogs in turn, a page from each. */
    public static List<JsonObject> ofSales(long after, List<Door> catalogs) {
        List<JsonObject> pages = new ArrayList<>();
        long from = after;
        while (true) {
            Answer page = catalogs.get(pages.size() % catalogs.size()).get("/sales?after=" + from);
            assertThat(page).isOk();
            long upTo = page.json().getJsonNumber("upTo").longValue();
            pages.add(page.json());
            if (upTo == from) {
                return pages;
            }
            from = upTo;
        }
    }

    /** Returns the next page, or null. */
    private static Answer next(Answer page, Door server) {
        Matcher next = NEXT.matcher(page.header("Link").orElse(""));
        return next.find() ? server.get(next.group(1)) : null;
    }
}
