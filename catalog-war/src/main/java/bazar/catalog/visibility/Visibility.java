package bazar.catalog.visibility;

import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import java.util.Collection;
import java.util.Set;

/**
 * What reads at this node may show. A replica that holds an entry without knowing whether it was committed must show neither
 * the state before it nor the state after: the keys it names are <em>dirty</em>, and reads of them belong at the primary
 * (CRAQ, USENIX ATC 2009).
 */
public final class Visibility {
    private static final Set<String> EVERYTHING = Set.of(Key.ALL.name());

    private record State(AsOf asOf, Set<String> dirty) {}

    private volatile State state = new State(AsOf.NOTHING, EVERYTHING);

    /**
     * The as-of of a read of this key that starts now; taken before the rows are read, so that it never claims too much.
     *
     * @throws NotVisibleHere if the key is dirty
     */
    public AsOf read(Key key) {
        State now = state;
        if (now.dirty.contains(key.name()) || now.dirty.contains(Key.ALL.name())) {
            throw new NotVisibleHere();
        }
        return now.asOf;
    }

    /** Shows everything up to this entry. */
    public void show(AsOf asOf) {
        state = new State(asOf, Set.of());
    }

    /** Shows everything up to this entry but for what later ones, held and not known to be committed, touch. */
    public void show(AsOf asOf, Collection<String> dirtyKeys) {
        state = new State(asOf, Set.copyOf(dirtyKeys));
    }

    /** Shows nothing: this node does not hold all that was committed. */
    public void hide() {
        state = new State(state.asOf, EVERYTHING);
    }

    public boolean showsNothing() {
        return state.dirty.contains(Key.ALL.name());
    }

    public AsOf asOf() {
        return state.asOf;
    }
}
