package bazar.frontend.topology.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopologyAssemblerTest {
    private static final CatalogState PRIMARY = new CatalogState(
            "s",
            "primary",
            3L,
            120L,
            true,
            "all",
            List.of(
                    new CatalogState.Secondary("catalog-2", "http://catalog-2", "in-sync"),
                    new CatalogState.Secondary("http://catalog-3", "http://catalog-3", "catching-up")),
            List.of(new CatalogState.Frontend("frontend-2"), new CatalogState.Frontend("frontend-1")));

    @Test
    void the_store_is_as_the_primary_in_office_says() {
        assertThat(chart(List.of(heard("catalog-1", PRIMARY), heard("catalog-2", secondary(4L, true)))))
                .returns("s", Topology::store)
                .returns(3L, Topology::epoch)
                .returns("all", Topology::acks);
    }

    @Test
    void frontends_are_those_with_a_lease_and_the_one_that_answers() {
        assertThat(chart(List.of(heard("catalog-1", PRIMARY))).nodes())
                .filteredOn(node -> node.kind().equals("frontend"))
                .extracting(Topology.Node::name)
                .containsExactly("frontend-1", "frontend-2", "frontend-7");
    }

    @Test
    void a_secondary_is_in_sync_if_the_primary_says_so_whatever_it_is_itself() {
        Topology topology = chart(
                List.of(heard("catalog-1", PRIMARY), silent("catalog-2"), heard("catalog-3", secondary(3L, false))));

        assertThat(node(topology, "catalog-1"))
                .returns("ready", Topology.Node::state)
                .returns(true, Topology.Node::inSync);
        assertThat(node(topology, "catalog-2"))
                .returns("away", Topology.Node::state)
                .returns(true, Topology.Node::inSync);
        assertThat(node(topology, "catalog-3"))
                .returns("catching-up", Topology.Node::state)
                .returns(false, Topology.Node::inSync);
    }

    @Test
    void without_a_primary_nobody_knows_who_is_in_sync_and_the_store_is_as_the_others_say() {
        Topology topology = chart(List.of(silent("catalog-1"), heard("catalog-2", secondary(2L, false))));

        assertThat(topology)
                .returns("s", Topology::store)
                .returns(2L, Topology::epoch)
                .returns(null, Topology::acks);
        assertThat(node(topology, "catalog-2"))
                .returns("starting", Topology.Node::state)
                .returns("secondary", Topology.Node::role)
                .returns(null, Topology.Node::inSync);
    }

    @Test
    void when_nobody_answers_there_is_still_a_list() {
        Topology topology = new TopologyAssembler(
                        "frontend-7",
                        List.of(silent("catalog-1")),
                        List.of(new ProbeResult<>(URI.create("http://order-1"), "order-1", Optional.empty())))
                .topology();

        assertThat(topology.store()).isNull();
        assertThat(topology.nodes())
                .extracting(Topology.Node::name, Topology.Node::state)
                .map(tuple -> tuple.toList())
                .containsExactly(
                        List.of("frontend-7", "ready"), List.of("catalog-1", "away"), List.of("order-1", "away"));
    }

    private static Topology chart(List<ProbeResult<CatalogState>> catalogs) {
        return new TopologyAssembler("frontend-7", catalogs, List.of()).topology();
    }

    private static ProbeResult<CatalogState> heard(String name, CatalogState state) {
        return new ProbeResult<>(URI.create("http://" + name), name, Optional.of(state));
    }

    private static ProbeResult<CatalogState> silent(String name) {
        return new ProbeResult<>(URI.create("http://" + name), name, Optional.empty());
    }

    private static CatalogState secondary(long epoch, boolean readable) {
        return new CatalogState("s", "secondary", epoch, 119L, readable, null, null, null);
    }

    private static Topology.Node node(Topology topology, String name) {
        return topology.nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
