package bazar.frontend.topology;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/health/ready")
@Produces(MediaType.APPLICATION_JSON)
public interface OrderHealthClient {
    @GET
    Response health();
}
