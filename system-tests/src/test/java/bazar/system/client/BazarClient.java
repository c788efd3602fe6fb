package bazar.system.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The public operations as a typed client, made from the store's OpenAPI document alone. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface BazarClient {
    @GET
    @Path("/search/{topic}")
    List<Title> search(@PathParam("topic") String topic);

    @GET
    @Path("/info/{id}")
    Book info(@PathParam("id") long id);

    @POST
    @Path("/purchase/{id}")
    Receipt buy(@PathParam("id") long id, @HeaderParam("Idempotency-Key") String key);

    @POST
    @Path("/purchase")
    Receipt buy(Choice choice, @HeaderParam("Idempotency-Key") String key);

    @GET
    @Path("/orders/{id}")
    Order order(@PathParam("id") String id);

    record Title(long id, String title) {}

    record Book(long id, String title, String topic, BigDecimal price, int stock) {}

    record Choice(long book_id) {}

    record Receipt(String orderId, long bookId, String title, BigDecimal price, String message) {}

    record Order(String orderId, Instant time, List<Line> lines) {}

    record Line(long bookId, String title, int quantity, BigDecimal price) {}

    /** A problem (RFC 9457). */
    record Problem(String type, String title, int status, String detail, String instance) {}
}
