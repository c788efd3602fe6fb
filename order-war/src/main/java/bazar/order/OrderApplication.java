package bazar.order;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The order server. What its operations have in common is described in {@code META-INF/openapi.yaml}. */
@ApplicationPath("/")
public class OrderApplication extends Application {}
