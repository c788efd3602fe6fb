package bazar.frontend.topology.core;

import java.util.List;
import java.util.Optional;

/**
 * A catalog's state as it reports it, and, from an active primary, that of others. What is not reported is null.
 *
 * @param readable whether it may answer reads now
 * @param frontends the frontends that hold a lease
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

    public record Frontend(String name) {}

    boolean isPrimary() {
        return "primary".equals(role);
    }

    /** Returns the primary's view of that catalog; empty unless it is one of the primary's secondaries. */
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
