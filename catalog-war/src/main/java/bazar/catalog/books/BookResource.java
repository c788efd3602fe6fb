package bazar.catalog.books;

import bazar.catalog.log.BookImage;
import bazar.catalog.visibility.Visibility;
import bazar.shared.keys.BookId;
import bazar.shared.keys.FoldedTopic;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import bazar.shared.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reads of the catalog, at the primary and at secondaries alike. Every answer says what it is current to. */
@ApplicationScoped
@Path("/books")
@Produces(MediaType.APPLICATION_JSON)
public class BookResource {
    private static final int MAX_PAGE = 1000;

    @Inject
    private Books books;

    @Inject
    private Visibility visibility;

    @GET
    @Path("/{id}")
    public Response book(@PathParam("id") BookId id) {
        AsOf asOf = visibility.read(Key.info(id.value()));
        BookImage book = books.find(id.value()).orElseThrow(() -> new BookNotFound(id.value()));
        return Response.ok(book).header(AsOf.HEADER, asOf).build();
    }

    @GET
    public Response search(
            @QueryParam("topic") String topic,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(MAX_PAGE) int limit) {
        if (topic == null) {
            throw new InvalidRequest(
                    "The query parameter topic is missing: the topic, or its beginning, to search for.");
        }
        FoldedTopic folded = FoldedTopic.of(topic);
        AsOf asOf = visibility.read(Key.search(folded));
        return Response.ok(books.search(folded, after, limit))
                .header(AsOf.HEADER, asOf)
                .build();
    }
}
