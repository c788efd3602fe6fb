package bazar.catalog.visibility;

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
 * What reads at this node may show. A replica that holds an entry without knowing whether it was committed must show neither
 * the state before it nor the state after: the keys it names are <em>dirty</em>, and reads of them belong at the primary
 * (CRAQ, USENIX ATC 2009). A secondary shows anything only as long as its lease lasts.
 */
public final class ReadGate {
    private static final Set<String> EVERYTHING = Set.of(Key.ALL.name());

    /** All of it in one, so that no reader sees the state of one lease under the time of the next. */
    private record State(
            String store, AsOf asOf, Set<String> dirty, boolean isLatest, OptionalLong until, long timesHidden) {}

    private final LongSupplier nanoTime;
    private volatile State state = new State("", AsOf.NOTHING, EVERYTHING, false, OptionalLong.empty(), 0);

    /** @param nanoTime a clock that does not stop, as {@link ElapsedTime}; the one that leases are counted by */
    public ReadGate(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Begins a read of this key, or of {@link Key#ALL}, before its rows are read, so that it never claims too much.
     *
     * @param atLeast what the reader has seen already
     * @throws NotVisibleHere if the key is dirty, or this node is behind the reader or has no lease
     */
    public Begun begin(Key key, AsOf atLeast) {
        State now = state;
        boolean isBehind = !now.isLatest && now.asOf.compareTo(atLeast) < 0;
        if (isHidden(now) || isBehind || isDirty(now, key)) {
            throw new NotVisibleHere();
        }
        return new Begun(now.asOf, now.timesHidden);
    }

    /**
     * Ends a read.
     *
     * @throws NotVisibleHere if the rows may have been wiped meanwhile, to make room for a snapshot
     */
    public <T> Reading<T> end(Begun begun, T rows) {
        if (state.timesHidden != begun.timesHidden) {
            throw new NotVisibleHere();
        }
        return new Reading<>(begun.asOf, rows);
    }

    /**
     * Reads rows between {@link #begin} and {@link #end}.
     *
     * @throws NotVisibleHere as these do
     */
    public <T> Reading<T> read(Key key, AsOf atLeast, Supplier<T> rows) {
        return read(key, atLeast, asOf -> rows.get());
    }

    /**
     * The same.
     *
     * @param rows finds them, given the as-of of the read
     */
    public <T> Reading<T> read(Key key, AsOf atLeast, Function<AsOf, T> rows) {
        Begun begun = begin(key, atLeast);
        return end(begun, rows.apply(begun.asOf));
    }

    /** A read that has begun, and what it will be current to. */
    public record Begun(AsOf asOf, long timesHidden) {}

    /** What was read, and what it is current to. */
    public record Reading<T>(AsOf asOf, T rows) {}

    /** Shows everything up to this entry, of which there is no later one. */
    public void show(String store, AsOf asOf) {
        state = new State(store, asOf, Set.of(), true, OptionalLong.empty(), state.timesHidden);
    }

    /** Shows everything up to this entry but for what later ones, held and not known to be committed, touch. */
    public void show(String store, AsOf asOf, Collection<String> dirtyKeys) {
        state = new State(store, asOf, Set.copyOf(dirtyKeys), false, OptionalLong.empty(), state.timesHidden);
    }

    /** The same, for a time. */
    public void showUntil(String store, AsOf asOf, Collection<String> dirtyKeys, long nanos) {
        state = new State(store, asOf, Set.copyOf(dirtyKeys), false, OptionalLong.of(nanos), state.timesHidden);
    }

    /** Shows nothing: this node does not hold all that was committed, or is none to ask. */
    public void hide() {
        state = new State(state.store, state.asOf, EVERYTHING, false, OptionalLong.empty(), state.timesHidden + 1);
    }

    /** Id of the store that is shown; empty before any was. */
    public String store() {
        return state.store;
    }

    public boolean showsNothing() {
        return isHidden(state);
    }

    public AsOf asOf() {
        return state.asOf;
    }

    /** Everything is, once anything is. */
    private static boolean isDirty(State shown, Key key) {
        return key.equals(Key.ALL) ? !shown.dirty.isEmpty() : shown.dirty.contains(key.name());
    }

    private boolean isHidden(State shown) {
        boolean isOver = shown.until.isPresent() && nanoTime.getAsLong() - shown.until.getAsLong() >= 0;
        return isOver || shown.dirty.contains(Key.ALL.name());
    }
}
