package bazar.frontend.topology.core;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Merges what the nodes report of themselves and of each other. */
public final class TopologyAssembler {
    private static final String READY = "ready";
    private static final String CATCHING_UP = "catching-up";
    private static final String STARTING = "starting";
    private static final String AWAY = "away";

    private final String ownName;
    private final List<ProbeResult<CatalogState>> catalogs;
    private final List<ProbeResult<OrderHealth>> orders;
    private final Optional<CatalogState> primary;

    /** @param ownName the name of this frontend */
    public TopologyAssembler(
            String ownName, List<ProbeResult<CatalogState>> catalogs, List<ProbeResult<OrderHealth>> orders) {
        this.ownName = ownName;
        this.catalogs = catalogs;
        this.orders = orders;
        this.primary = states().filter(CatalogState::isPrimary)
                .filter(state -> state.epoch() != null)
                .max(byEpoch());
    }

    public Topology topology() {
        Optional<CatalogState> latest =
                primary.or(() -> states().filter(state -> state.store() != null && state.epoch() != null)
                        .max(byEpoch()));
        return new Topology(
                latest.map(CatalogState::store).orElse(null),
                latest.map(CatalogState::epoch).orElse(null),
                latest.map(CatalogState::acks).orElse(null),
                Stream.of(
                                frontends(),
                                catalogs.stream().map(this::catalog),
                                orders.stream().map(TopologyAssembler::order))
                        .flatMap(nodes -> nodes)
                        .toList());
    }

    /** A frontend that holds a lease runs, or did a moment ago. This frontend runs too. */
    private Stream<Topology.Node> frontends() {
        TreeSet<String> names =
                new TreeSet<>(primary.map(CatalogState::frontendNames).orElse(List.of()));
        names.add(ownName);
        return names.stream().map(name -> Topology.Node.of(name, "frontend", READY));
    }

    private Topology.Node catalog(ProbeResult<CatalogState> probeResult) {
        Optional<CatalogState.Secondary> secondary = primary.flatMap(office -> office.secondary(probeResult));
        Boolean inSync = secondary.map(CatalogState.Secondary::isInSync).orElse(null);
        return probeResult
                .state()
                .map(state -> new Topology.Node(
                        probeResult.name(),
                        "catalog",
                        stateOf(state, secondary),
                        state.role(),
                        state.epoch(),
                        state.lsn(),
                        primary.filter(state::equals).isPresent() ? Boolean.TRUE : inSync))
                .orElseGet(() -> new Topology.Node(probeResult.name(), "catalog", AWAY, null, null, null, inSync));
    }

    private static String stateOf(CatalogState state, Optional<CatalogState.Secondary> secondary) {
        if (state.readable()) {
            return READY;
        }
        return secondary.filter(CatalogState.Secondary::isCatchingUp).isPresent() ? CATCHING_UP : STARTING;
    }

    private static Topology.Node order(ProbeResult<OrderHealth> probeResult) {
        String state = probeResult
                .state()
                .map(health -> health.isUp() ? READY : STARTING)
                .orElse(AWAY);
        return Topology.Node.of(probeResult.name(), "order", state);
    }

    private Stream<CatalogState> states() {
        return catalogs.stream().flatMap(probeResult -> probeResult.state().stream());
    }

    private static Comparator<CatalogState> byEpoch() {
        return Comparator.comparing(CatalogState::epoch);
    }
}
