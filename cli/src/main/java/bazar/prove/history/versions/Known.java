package bazar.prove.history.versions;

import bazar.prove.history.calls.Finished;

/**
 * The least version that a read beginning now must show.
 *
 * @param by the call that made it known; null for the version at the store's opening
 */
public record Known(long version, Finished by) {
    /** Returns the larger of two versions. */
    public static Known later(Known one, Known other) {
        return other.version > one.version ? other : one;
    }
}
