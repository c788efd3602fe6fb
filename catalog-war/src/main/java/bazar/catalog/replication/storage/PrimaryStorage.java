package bazar.catalog.replication.storage;

import bazar.catalog.log.Fenced;
import java.time.Duration;

/** The durable epochs of a primary. Each step is atomic, and durable when it returns. */
public interface PrimaryStorage {
    ReplicaState held();

    /**
     * Begins the next epoch. Leases of {@code longestLease} may be granted from now on.
     *
     * @param held the state that the new epoch continues
     * @param longestLease the longest lease that the new epoch grants, its margin included
     * @return the longest time for which a lease of earlier epochs may still be valid
     * @throws Fenced if the disk no longer holds that state
     */
    Duration beginEpoch(ReplicaState held, Duration longestLease);

    /**
     * Records that the leases of earlier epochs have ended.
     *
     * @param longestLease the longest lease that this epoch grants, its margin included
     * @throws Fenced if a later epoch has begun
     */
    void oldLeasesOver(long epoch, Duration longestLease);
}
