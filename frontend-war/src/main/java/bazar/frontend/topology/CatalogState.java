package bazar.frontend.topology;

import java.util.List;
import java.util.Optional;

/**
 * What a catalog says of itself and, as the primary in office, of others. What it does not say is null.
 *
 * @param readable whether it may answer readers now
 * @param frontends those that hold a lease
 */
public record CatalogState(
        String store,
        String role,
        Long epoch,
        Long lsn,
        boolean readable,
        String acks,
        List<Secondary> secondaries,
        List<Frontend> frontends) {
    /** A secondary, as the primary sees it. */
    public record Secondary(String name, String url, String state) {
        private boolean is(ProbeResult<CatalogState> probeResult) {
            return probeResult.url().toString().equals(url)
                    || probeResult.name().equals(name);
        }

        boolean isInSync() {
            return "in-sync".equals(state);
        }

        boolean isCatchingUp() {
            return "catching-up".equals(state);
        }
    }

    /** A frontend, as the primary knows it. */
    public record Frontend(String name) {}

    boolean isPrimary() {
        return "primary".equals(role);
    }

    /** How it sees that other catalog; empty unless that is one of its secondaries. */
    Optional<Secondary> secondary(ProbeResult<CatalogState> other) {
        return secondaries == null
                ? Optional.empty()
                : secondaries.stream().filter(secondary -> secondary.is(other)).findFirst();
    }

    List<String> frontendNames() {
        return frontends == null
                ? List.of()
                : frontends.stream().map(Frontend::name).toList();
    }
}
