package bazar.order.catalog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The catalog's books over HTTP, used by {@link Books} only. */
@Path("/books")
@Produces(MediaType.APPLICATION_JSON)
public interface BookClient {
    @GET
    @Path("{id}")
    Book book(@PathParam("id") long id);
}
