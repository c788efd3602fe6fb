package bazar.catalog.leases.core;

import bazar.shared.json.OptionalMember;
import bazar.shared.problem.InvalidRequest;

/**
 * A frontend's request for a lease.
 *
 * @param holder random, new for each process; 1 to 64 characters
 * @param name of the node, for people; 1 to 64 characters
 * @param url where the frontend takes invalidations; 1 to 200 characters
 * @param grant the grant that it holds; null if it holds none
 * @param store the store that it knows; null if it knows none
 * @param epoch the newest epoch of that store that it knows; null if it knows none
 */
public record LeaseRequest(
        String holder,
        String name,
        String url,
        @OptionalMember String grant,
        @OptionalMember String store,
        @OptionalMember Long epoch) {
    public LeaseRequest {
        check("holder", holder, 64);
        check("name", name, 64);
        check("url", url, 200);
        if (!url.matches("https?://.+")) {
            throw new InvalidRequest("The url is an address that begins with http.");
        }
    }

    private static void check(String field, String value, int maxLength) {
        if (value.isBlank() || value.length() > maxLength) {
            throw new InvalidRequest("The " + field + " has 1 to " + maxLength + " characters.");
        }
    }
}
