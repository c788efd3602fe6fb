package bazar.catalog.leases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A frontend asks for a lease.
 *
 * @param holder random, new with each process
 * @param name of the node, for people
 * @param url where it takes invalidations
 * @param grant the grant it holds; absent when it holds none
 */
public record LeaseRequest(
        @NotBlank @Size(max = 64) String holder,
        @NotBlank @Size(max = 64) String name,

        @NotNull @Size(max = 200) @Pattern(regexp = "https?://.+")
        String url,

        @Size(max = 64) String grant) {}
