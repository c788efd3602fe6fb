package bazar.prove.load.http;

import bazar.prove.books.TrialBooks;
import bazar.prove.history.calls.OrderState;
import bazar.prove.history.calls.Outcome.BookSeen;
import bazar.prove.history.calls.Outcome.Bought;
import bazar.prove.history.calls.Outcome.ListSeen;
import bazar.prove.history.calls.Outcome.OrderSeen;
import bazar.prove.history.calls.Outcome.OrdersListed;
import bazar.prove.history.calls.Outcome.OrdersTaken;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer of the store, and its meaning for the history. */
public record Answer(HttpResponse<String> response) {
    private static final String UNAVAILABLE = "urn:bazar:problem:unavailable";
    private static final int NOT_FOUND = 404;

    public int status() {
        return response.statusCode();
    }

    public boolean isOk() {
        return status() == 200;
    }

    /** Returns whether the outcome is unknown or the request is impossible for now. A 500 is a defect and not meant. */
    boolean isNone() {
        return status() > 500;
    }

    /** Returns whether the request had no effect and can be sent again. */
    public boolean isUnavailable() {
        return isNone() && problem().equals(UNAVAILABLE);
    }

    /** Returns the problem's type, or the status if the body has none. */
    String problem() {
        return isJson()
                ? read(json -> json.asJsonObject().getString("type", Integer.toString(status())))
                : Integer.toString(status());
    }

    /** Returns the node that answered and, if it has a cache, whether that was a hit. */
    public String servedBy() {
        return Stream.of("X-Served-By", "X-Cache")
                .flatMap(name -> response.headers().firstValue(name).stream())
                .collect(Collectors.joining(", "));
    }

    /** Returns all values of the header {@code Server-Timing}. */
    public String serverTiming() {
        return String.join(", ", response.headers().allValues("Server-Timing"));
    }

    public BookSeen book() {
        return read(json -> book(json.asJsonObject()));
    }

    /** Returns the list. The store answers 404 for an empty one. */
    public ListSeen list() {
        return status() == NOT_FOUND
                ? new ListSeen(Map.of())
                : read(json -> new ListSeen(json.asJsonArray().getValuesAs(JsonObject.class).stream()
                        .collect(Collectors.toMap(book -> number(book, "id").longValueExact(), Answer::edition))));
    }

    /** Reads the receipt of a purchase. */
    public Bought bought() {
        return read(json -> new Bought(orderId(), cents(json.asJsonObject())));
    }

    /** Reads an order, or the answer to its cancellation. */
    public OrderSeen order() {
        return new OrderSeen(status() == NOT_FOUND ? OrderState.UNHEARD_OF : orderState());
    }

    /** @param limit the limit of the request */
    public OrdersListed orders(int limit) {
        Map<String, OrderState> orders = new LinkedHashMap<>();
        objects().forEach(order -> put(orders, order.getString("orderId", ""), orderState(order)));
        return new OrdersListed(orders, orders.size() < limit);
    }

    /** Reads a file of orders. Each order has one line, as the trial's buyers order one book at a time. */
    public OrdersTaken csv() {
        Map<String, OrderState> orders = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(response.body())) {
            rows.forEach(row -> put(orders, row.getField("order_id"), OrderState.SOLD));
        } catch (IOException | CsvParseException | NoSuchElementException e) {
            throw notUnderstood(e);
        }
        return new OrdersTaken(orders.keySet());
    }

    private void put(Map<String, OrderState> orders, String id, OrderState state) {
        if (orders.put(id, state) != null) {
            throw new UnexpectedAnswer(response.request().uri() + " shows order " + id + " twice");
        }
    }

    private OrderState orderState() {
        return orderState(json());
    }

    private static OrderState orderState(JsonObject order) {
        return order.getString("cancelledAt", "").isEmpty() ? OrderState.SOLD : OrderState.CANCELLED;
    }

    private boolean isJson() {
        return header("Content-Type").contains("json");
    }

    public String orderId() {
        return json().getString("orderId", "");
    }

    public JsonObject json() {
        return read(JsonStructure::asJsonObject);
    }

    public List<JsonObject> objects() {
        return read(json -> json.asJsonArray().getValuesAs(JsonObject.class));
    }

    /** Returns the first value of a header, or an empty string. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public UnexpectedAnswer unexpected() {
        return new UnexpectedAnswer(response.request().method() + " "
                + response.request().uri() + " was answered " + status() + ": " + response.body());
    }

    private BookSeen book(JsonObject book) {
        return new BookSeen(cents(book), edition(book), number(book, "stock").longValueExact());
    }

    private static long edition(JsonObject book) {
        String title = book.getString("title", "");
        return TrialBooks.editionIn(title)
                .orElseThrow(() -> new UnexpectedAnswer("a book has the title '" + title + "', which nobody gave it"));
    }

    private long cents(JsonObject priced) {
        return TrialBooks.cents(number(priced, "price").bigDecimalValue());
    }

    private JsonNumber number(JsonObject object, String name) {
        if (object.get(name) instanceof JsonNumber number) {
            return number;
        }
        throw unexpected();
    }

    private <T> T read(Function<JsonStructure, T> told) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return told.apply(reader.read());
        } catch (JsonException | ClassCastException | ArithmeticException | IllegalStateException e) {
            throw notUnderstood(e);
        }
    }

    private UnexpectedAnswer notUnderstood(Exception cause) {
        UnexpectedAnswer unexpected = unexpected();
        unexpected.initCause(cause);
        return unexpected;
    }
}
