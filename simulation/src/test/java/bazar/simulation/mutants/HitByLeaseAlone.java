package bazar.simulation.mutants;

import bazar.frontend.cache.core.Answer;
import bazar.frontend.cache.core.Entry;
import bazar.frontend.cache.core.EntryStore;
import bazar.shared.keys.Key;
import bazar.simulation.cluster.FrontendParts;
import bazar.simulation.world.Host;

final class HitByLeaseAlone extends FrontendParts {
    HitByLeaseAlone(Host host) {
        super(host);
    }

    @Override
    public EntryStore entries(boolean slow) {
        return new PassingAnyFloor(super.entries(true));
    }

    @Override
    public Answer answer(Answer found) {
        return Inflated.trueOf(found);
    }

    private record PassingAnyFloor(EntryStore entries) implements EntryStore {
        @Override
        public Entry get(Key key) {
            Entry entry = entries.get(key);
            return entry == null
                    ? null
                    : new Entry(entry.document(), Inflated.of(entry.asOf()), entry.hold(), entry.filledAt());
        }

        @Override
        public void put(Key key, Entry entry) {
            entries.put(key, entry);
        }

        @Override
        public void remove(Key key) {
            entries.remove(key);
        }

        @Override
        public void clear() {
            entries.clear();
        }
    }
}
