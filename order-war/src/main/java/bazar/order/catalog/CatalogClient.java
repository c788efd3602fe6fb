package bazar.order.catalog;

import bazar.shared.log.AsOf;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The catalog's sales over HTTP, used by {@link Catalog} only. */
@Path("/sales")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface CatalogClient {
    @PUT
    @Path("{orderId}")
    Response sell(@PathParam("orderId") String orderId, SaleRequest request);

    @GET
    @Path("{orderId}")
    Response sale(@PathParam("orderId") String orderId, @HeaderParam(AsOf.MIN_HEADER) AsOf least);

    @PUT
    @Path("{orderId}/cancellation")
    Response cancel(@PathParam("orderId") String orderId);

    @GET
    Response after(@QueryParam("after") long lsn);
}
