package bazar.catalog.reads.core;

import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import bazar.shared.time.ElapsedTime;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The read gate of this node. A replica that holds an entry without knowing whether it was committed may show neither
 * the state before it nor the state after: the entry's keys are <em>dirty</em>, and reads of them go to the primary
 * (CRAQ, USENIX ATC 2009). At a secondary the gate is open only while a lease is valid.
 */
public final class ReadGate {
    private static final Set<String> EVERYTHING = Set.of(Key.ALL.name());

    /** One value, so that no reader combines the state of one lease with the end of the next. */
    private record State(
            String store, AsOf asOf, Set<String> dirty, boolean isLatest, OptionalLong until, long timesClosed) {}

    private final LongSupplier nanoTime;
    private volatile State state = new State("", AsOf.NOTHING, EVERYTHING, false, OptionalLong.empty(), 0);

    /**
     * @param nanoTime the clock that leases are counted by: a monotonic one that includes time asleep, as {@link
     *     ElapsedTime}
     */
    public ReadGate(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Begins a read of this key, or of {@link Key#ALL}. It precedes the query, so that the as-of never claims too much.
     *
     * @param atLeast the as-of that the reader has seen already
     * @throws NotReadableHere if the key is dirty, this node is behind the reader, or the gate is closed
     */
    public Begun begin(Key key, AsOf atLeast) {
        State now = state;
        boolean isBehind = !now.isLatest && now.asOf.compareTo(atLeast) < 0;
        if (isClosed(now) || isBehind || isDirty(now, key)) {
            throw new NotReadableHere();
        }
        return new Begun(now.asOf, now.timesClosed);
    }

    /**
     * Ends a read.
     *
     * @throws NotReadableHere if the gate was closed meanwhile, as for a snapshot, which deletes the rows
     */
    public <T> Reading<T> end(Begun begun, T rows) {
        if (state.timesClosed != begun.timesClosed) {
            throw new NotReadableHere();
        }
        return new Reading<>(begun.asOf, rows);
    }

    /** Reads rows between {@link #begin} and {@link #end}, and throws as these do. */
    public <T> Reading<T> read(Key key, AsOf atLeast, Supplier<T> rows) {
        return read(key, atLeast, asOf -> rows.get());
    }

    /**
     * Reads rows between {@link #begin} and {@link #end}, and throws as these do.
     *
     * @param rows is given the as-of of the read
     */
    public <T> Reading<T> read(Key key, AsOf atLeast, Function<AsOf, T> rows) {
        Begun begun = begin(key, atLeast);
        return end(begun, rows.apply(begun.asOf));
    }

    /**
     * A read that has begun.
     *
     * @param asOf the entry that the read will be current to
     * @param timesClosed how often the gate had been closed by then
     */
    public record Begun(AsOf asOf, long timesClosed) {}

    /** Rows, and the entry that they are current to. */
    public record Reading<T>(AsOf asOf, T rows) {}

    /** Opens the gate at the primary: no entry later than this one is committed. */
    public void open(String store, AsOf asOf) {
        state = new State(store, asOf, Set.of(), true, OptionalLong.empty(), state.timesClosed);
    }

    /**
     * Opens the gate for every key but the dirty ones: those of later entries that are held but not known to be
     * committed.
     */
    public void open(String store, AsOf asOf, Collection<String> dirtyKeys) {
        state = new State(store, asOf, Set.copyOf(dirtyKeys), false, OptionalLong.empty(), state.timesClosed);
    }

    /** As {@link #open(String, AsOf, Collection)}, until this time. */
    public void openUntil(String store, AsOf asOf, Collection<String> dirtyKeys, long nanos) {
        state = new State(store, asOf, Set.copyOf(dirtyKeys), false, OptionalLong.of(nanos), state.timesClosed);
    }

    /** Closes the gate: this node does not hold everything that is committed, or does not serve reads. */
    public void close() {
        state = new State(state.store, state.asOf, EVERYTHING, false, OptionalLong.empty(), state.timesClosed + 1);
    }

    /** Returns the id of the store for which the gate was opened last; empty before it was. */
    public String store() {
        return state.store;
    }

    public boolean isClosed() {
        return isClosed(state);
    }

    public AsOf asOf() {
        return state.asOf;
    }

    /** {@link Key#ALL} is dirty as soon as any key is. */
    private static boolean isDirty(State shown, Key key) {
        return key.equals(Key.ALL) ? !shown.dirty.isEmpty() : shown.dirty.contains(key.name());
    }

    private boolean isClosed(State shown) {
        boolean isOver = shown.until.isPresent() && nanoTime.getAsLong() - shown.until.getAsLong() >= 0;
        return isOver || shown.dirty.contains(Key.ALL.name());
    }
}
