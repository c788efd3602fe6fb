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

/** What is served page by page, to the last one. */
public final class Pages {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private Pages() {}

    /** The log of an order server, newest first; a page is fetched when it is come to. */
    public static Stream<JsonObject> ofOrders(Door server, int limit) {
        return Stream.iterate(server.get("/orders?limit=" + limit), Objects::nonNull, page -> next(page, server))
                .flatMap(page -> page.list().getValuesAs(JsonValue::asJsonObject).stream());
    }

    /** What a follower hears that asks these catalogs in turn. */
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

    /** @return null if there is none */
    private static Answer next(Answer page, Door server) {
        Matcher next = NEXT.matcher(page.header("Link").orElse(""));
        return next.find() ? server.get(next.group(1)) : null;
    }
}
