package bazar.catalog.replication.primary;

import java.util.List;

/**
 * A secondary as the primary sees it.
 *
 * @param state {@code in-sync}; {@code catching-up} while it lacks something; {@code away} while it does not answer
 * @param lsn up to where it said it has applied the log
 */
public record FollowerStatus(String name, String url, String state, long lsn) {
    static final String IN_SYNC = "in-sync";

    /** The names of those in sync. */
    public static List<String> namesInSync(List<FollowerStatus> all) {
        return all.stream()
                .filter(follower -> follower.state.equals(IN_SYNC))
                .map(FollowerStatus::name)
                .toList();
    }
}
