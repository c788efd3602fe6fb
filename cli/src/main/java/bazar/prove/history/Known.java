package bazar.prove.history;

/**
 * The least that whoever asks from now on must be shown.
 *
 * @param by the call that made it known; null for what the store opened with
 */
record Known(long version, Finished by) {
    static Known later(Known one, Known other) {
        return other.version > one.version ? other : one;
    }
}
