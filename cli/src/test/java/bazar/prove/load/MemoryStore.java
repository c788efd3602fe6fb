package bazar.prove.load;

import static org.awaitility.Awaitility.await;

import bazar.prove.books.TrialBooks;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Use;
import bazar.prove.load.http.FakeStore.Reply;
import bazar.prove.load.http.FakeStore.Request;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A small store in memory, which is correct because it handles one request at a time. */
class MemoryStore {
    private static final String SEARCH = "/api/search/";
    private static final long MIDDLE = TrialBooks.shelves().size() / 2;
    private static final int BOOKS_MOVED = TrialBooks.shelves(Use.MOVED).size();

    private final AtomicLong moves = new AtomicLong();
    private final Map<Long, Book> books = new TreeMap<>();
    private final Map<String, Reply> sales = new LinkedHashMap<>();
    private final Map<String, Long> sold = new HashMap<>();
    private final Set<String> cancelled = new HashSet<>();

    MemoryStore() {
        for (Shelf shelf : TrialBooks.shelves()) {
            String title = TrialBooks.title(shelf.book(), 0);
            books.put(
                    shelf.book(),
                    new Book(
                            shelf.book(),
                            title,
                            TrialBooks.name(shelf.topic(0)),
                            TrialBooks.price(shelf.cents()).toString(),
                            shelf.copies()));
        }
    }

    synchronized Reply answer(Request request) {
        String path = request.path();
        if (path.startsWith(SEARCH)) {
            return list(find(path.substring(SEARCH.length()), book -> true));
        }
        if (path.endsWith("/cancellation")) {
            return cancel(path.replaceAll(".*/orders/|/cancellation", ""));
        }
        if (path.equals("/orders")) {
            return "text/csv".equals(request.accept()) ? ordersAsCsv() : newestOrders();
        }
        if (path.contains("/orders/")) {
            return order(path.substring(path.lastIndexOf('/') + 1));
        }
        if (path.equals("/store")) {
            return ok("{\"lsn\":1}");
        }
        long book = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        return switch (request.method()) {
            case "POST" -> sell(book, request.key());
            case "PATCH" -> change(book, parse(request.body()));
            default -> ok(books.get(book).json());
        };
    }

    /** Searches like a store that holds no lock during the whole list. */
    Reply searchInTwoGoes(Request request) {
        String topic = request.path().substring(SEARCH.length());
        List<String> found = new ArrayList<>(find(topic, book -> book.id() <= MIDDLE));
        long before = moves.get();
        await().until(() -> moves.get() > before + BOOKS_MOVED);
        found.addAll(find(topic, book -> book.id() > MIDDLE));
        return list(found);
    }

    private synchronized List<String> find(String topic, Predicate<Book> part) {
        return books.values().stream()
                .filter(book -> book.topic().equals(topic))
                .filter(part)
                .map(Book::json)
                .toList();
    }

    private static Reply list(List<String> found) {
        return found.isEmpty() ? new Reply(404, "{}") : ok("[" + String.join(",", found) + "]");
    }

    private Reply order(String id) {
        if (!sales.containsKey(id)) {
            return new Reply(404, "{}");
        }
        return ok(orderJson(id));
    }

    private String orderJson(String id) {
        String cancelledAt = cancelled.contains(id) ? ",\"cancelledAt\":\"now\"" : "";
        return "{\"orderId\":\"" + id + "\"" + cancelledAt + "}";
    }

    private Reply newestOrders() {
        List<String> ids = new ArrayList<>(sales.keySet());
        Collections.reverse(ids);
        return ok(ids.stream().limit(Bookkeeper.PAGE).map(this::orderJson).collect(Collectors.joining(",", "[", "]")));
    }

    private Reply ordersAsCsv() {
        return ok("title,order_id\r\n"
                + sales.keySet().stream()
                        .map(id -> "\"A title, quoted\"," + id + "\r\n")
                        .collect(Collectors.joining()));
    }

    private Reply cancel(String id) {
        if (cancelled.add(id)) {
            Book book = books.get(sold.get(id));
            books.put(book.id(), book.with(book.stock() + 1));
        }
        return order(id);
    }

    private Reply sell(long id, String key) {
        Book book = books.get(id);
        if (sales.containsKey(key)) {
            return sales.get(key);
        }
        if (book.stock() == 0) {
            return new Reply(409, "{}");
        }
        books.put(id, book.with(book.stock() - 1));
        sold.put(key, id);
        sales.put(key, ok("{\"orderId\":\"" + key + "\",\"price\":" + book.price() + "}"));
        return sales.get(key);
    }

    private Reply change(long id, JsonObject patch) {
        Book book = books.get(id);
        int stock = book.stock() + patch.getInt("stockDelta", 0);
        if (stock < 0) {
            return new Reply(409, "{}");
        }
        if (!patch.getString("topic", book.topic()).equals(book.topic())) {
            moves.incrementAndGet();
        }
        JsonNumber price = patch.getJsonNumber("price");
        books.put(
                id,
                new Book(
                        id,
                        patch.getString("title", book.title()),
                        patch.getString("topic", book.topic()),
                        price == null ? book.price() : price.toString(),
                        stock));
        return ok(books.get(id).json());
    }

    private static Reply ok(String json) {
        return new Reply(200, json);
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private record Book(long id, String title, String topic, String price, int stock) {
        Book with(int copies) {
            return new Book(id, title, topic, price, copies);
        }

        String json() {
            return String.format(
                    Locale.ROOT, "{\"id\":%d,\"title\":\"%s\",\"price\":%s,\"stock\":%d}", id, title, price, stock);
        }
    }
}
