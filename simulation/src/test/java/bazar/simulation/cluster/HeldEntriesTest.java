package bazar.simulation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.log.Changes;
import bazar.catalog.log.LogEntry;
import bazar.catalog.replication.primary.Acks;
import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import bazar.simulation.world.Chance;
import bazar.simulation.world.Host;
import bazar.simulation.world.Network;
import bazar.simulation.world.Trace;
import bazar.simulation.world.Weather;
import bazar.simulation.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldEntriesTest {
    private final World world = new World(new Chance(0), Trace.none());
    private final Catalogs catalogs = new Catalogs(new Network(world, Weather.CALM));
    private final Disk primary = new Disk(10);
    private final Disk first = new Disk(10);
    private final Disk second = new Disk(10);
    private final List<Violation> violations = new ArrayList<>();
    private final List<LogEntry> log = new ArrayList<>();

    HeldEntriesTest() {
        catalogs.add(new Primary(host("catalog-1"), primary, null, null, catalogs, null));
        catalogs.add(new Secondary(host("catalog-2"), first, null, null, catalogs, null));
        catalogs.add(new Secondary(host("catalog-3"), second, null, null, catalogs, null));
        primary.open(List.of());
        log.addAll(primary.after(0, 1, 1));
    }

    @Test
    void what_a_secondary_in_sync_lacks_is_found() {
        HeldEntries held = new HeldEntries(catalogs, () -> Acks.ALL, violations::add);
        commit(inSync("catalog-2", "catalog-3"));
        first.advance(Disk.STORE, 1, List.of(), log, List.of());
        held.look();
        assertThat(violations).extracting(Violation::invariant).containsExactly(Invariant.HELD);

        violations.clear();
        second.advance(Disk.STORE, 1, List.of(), log, log);
        held.look();
        assertThat(violations).isEmpty();
    }

    @Test
    void who_is_not_in_sync_may_lack_it() {
        HeldEntries held = new HeldEntries(catalogs, () -> Acks.ALL, violations::add);
        commit(inSync());
        held.look();

        assertThat(violations).isEmpty();
    }

    @Test
    void where_one_is_waited_for_the_other_may_lack_it() {
        HeldEntries held = new HeldEntries(catalogs, () -> Acks.ONE, violations::add);
        commit(inSync("catalog-2", "catalog-3"));
        first.advance(Disk.STORE, 1, List.of(), log, List.of());
        held.look();
        assertThat(violations).isEmpty();

        first.begin(Disk.STORE, 1);
        held.look();
        assertThat(violations).hasSize(1);
    }

    @Test
    void what_a_disk_has_lost_is_missing_only_from_what_comes_later() {
        HeldEntries held = new HeldEntries(catalogs, () -> Acks.ALL, violations::add);
        commit(inSync("catalog-2"));
        first.advance(Disk.STORE, 1, List.of(), log, List.of());
        first.putBack();
        held.look();
        assertThat(violations).isEmpty();

        commit(Changes.NONE);
        held.look();
        assertThat(violations).hasSize(1);
    }

    private static Changes inSync(String... names) {
        return Changes.ofInSync(
                List.of(names).stream().map(name -> "http://" + name).toList());
    }

    private void commit(Changes changes) {
        LogEntry entry = primary.committed().position().next(0, changes);
        primary.commit(List.of(entry));
        log.add(entry);
    }

    private Host host(String name) {
        return new Host(world, name, 1, Duration.ZERO);
    }
}
