package bazar.frontend.catalog;

import bazar.shared.log.AsOf;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The catalog's REST interface for reads. */
@Path("/books")
@Produces(MediaType.APPLICATION_JSON)
public interface CatalogClient {
    @GET
    @Path("{id}")
    Response book(@HeaderParam(AsOf.MIN_HEADER) AsOf least, @PathParam("id") long id);

    @GET
    Response books(
            @HeaderParam(AsOf.MIN_HEADER) AsOf least,
            @QueryParam("topic") String topic,
            @QueryParam("after") long after,
            @QueryParam("limit") int limit);
}
