package bazar.prove.history;

/**
 * The least version that a read beginning now must show.
 *
 * @param by the call that made it known; null for the version at the store's opening
 */
record Known(long version, Finished by) {
    static Known later(Known one, Known other) {
        return other.version > one.version ? other : one;
    }
}
