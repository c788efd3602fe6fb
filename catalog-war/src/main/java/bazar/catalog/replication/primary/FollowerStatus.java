package bazar.catalog.replication.primary;

import java.util.List;

/**
 * A secondary as the primary sees it.
 *
 * @param state {@code in-sync}; {@code catching-up} while it lacks something; {@code away} while it does not answer
 * @param lsn the last entry that it reported as applied
 */
public record FollowerStatus(String name, String url, String state, long lsn) {
    static final String IN_SYNC = "in-sync";

    /** Returns the names of the in-sync secondaries. */
    public static List<String> namesInSync(List<FollowerStatus> all) {
        return all.stream()
                .filter(follower -> follower.state.equals(IN_SYNC))
                .map(FollowerStatus::name)
                .toList();
    }
}
