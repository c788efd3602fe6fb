package bazar.prove.load;

import bazar.prove.history.Shelf;
import bazar.prove.load.FakeStore.Reply;
import bazar.prove.load.FakeStore.Request;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A store in a few lines, which keeps its promise because it does one thing after the other. */
class MemoryStore {
    private final Map<Long, Book> books = new TreeMap<>();
    private final Map<String, Reply> sales = new HashMap<>();

    MemoryStore() {
        for (Shelf shelf : TrialBooks.shelves()) {
            String title = TrialBooks.title(shelf.book(), 0);
            books.put(
                    shelf.book(),
                    new Book(
                            shelf.book(), title, TrialBooks.price(shelf.cents()).toString(), shelf.copies()));
        }
    }

    synchronized Reply answer(Request request) {
        String path = request.path();
        if (path.startsWith("/api/search/")) {
            return ok(books.values().stream().map(Book::json).collect(Collectors.joining(",", "[", "]")));
        }
        if (path.startsWith("/api/orders/")) {
            return new Reply(sales.containsKey(path.substring("/api/orders/".length())) ? 200 : 404, "{}");
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

    private Reply sell(long id, String key) {
        Book book = books.get(id);
        if (sales.containsKey(key)) {
            return sales.get(key);
        }
        if (book.stock() == 0) {
            return new Reply(409, "{}");
        }
        books.put(id, new Book(id, book.title(), book.price(), book.stock() - 1));
        sales.put(key, ok("{\"orderId\":\"" + key + "\",\"price\":" + book.price() + "}"));
        return sales.get(key);
    }

    private Reply change(long id, JsonObject patch) {
        Book book = books.get(id);
        int stock = book.stock() + patch.getInt("stockDelta", 0);
        if (stock < 0) {
            return new Reply(409, "{}");
        }
        JsonNumber price = patch.getJsonNumber("price");
        books.put(
                id,
                new Book(
                        id,
                        patch.getString("title", book.title()),
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

    private record Book(long id, String title, String price, int stock) {
        String json() {
            return String.format(
                    Locale.ROOT, "{\"id\":%d,\"title\":\"%s\",\"price\":%s,\"stock\":%d}", id, title, price, stock);
        }
    }
}
