package bazar.simulation.cluster;

import bazar.order.carts.state.Lifetime;
import bazar.simulation.history.History;
import bazar.simulation.history.Judge;
import bazar.simulation.history.Observation.DayBegan;
import bazar.simulation.history.Violation;
import bazar.simulation.node.Customer;
import bazar.simulation.node.Node;
import bazar.simulation.node.Times;
import bazar.simulation.ordering.CartKeeper;
import bazar.simulation.ordering.Household;
import bazar.simulation.ordering.OrderReader;
import bazar.simulation.ordering.OrderServer;
import bazar.simulation.ordering.OrderServers;
import bazar.simulation.ordering.Returner;
import bazar.simulation.ordering.Shopper;
import bazar.simulation.world.Chance;
import bazar.simulation.world.Host;
import bazar.simulation.world.Network;
import bazar.simulation.world.Trace;
import bazar.simulation.world.Weather;
import bazar.simulation.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a whole store and its clients from a seed in one thread: a period of faults, a period without, and the
 * judgement.
 */
public final class Cluster {
    private static final Duration TROUBLE = Times.LEASE.multipliedBy(5);
    private static final Duration PEACE = Times.LEASE.multipliedBy(5);

    private static final int ORDER_SERVERS = 2;

    private final World world;
    private final Setting setting;
    private final Network network;
    private final History history;
    private final List<Long> books;
    private final Catalogs catalogs;
    private final Frontends frontends;
    private final OrderServers orderServers;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();

    private Cluster(long seed, Wiring wiring, Trace trace) {
        world = new World(new Chance(seed), trace);
        setting = wiring.setting(Setting.drawnBy(world.chance()));
        world.note("seed " + seed, setting::toString);
        network = new Network(world, setting.weather());
        history = new History(setting.openingStock(), setting.openingShelf(), setting.isFresh(), setting.daysOfCarts());
        books = setting.books();
        catalogs = new Catalogs(network);
        frontends = new Frontends(network);
        orderServers = new OrderServers(network);
        addCatalogs(wiring);
        addFrontends(wiring);
        addOrderServers(wiring);
        addCustomers();
    }

    /** @return the broken promises */
    public static List<Violation> run(long seed, Wiring wiring, Trace trace) {
        return new Cluster(seed, wiring, trace).run();
    }

    private List<Violation> run() {
        Monitor monitor = new Monitor(world, network, faults(), catalogs, frontends);
        world.observe(monitor::look);
        Mischief mischief = new Mischief(world, network, nodes, setting.faultEvery(), setting.machinesSleep());
        nodes.forEach(Node::start);
        customers.forEach(Customer::start);
        mischief.begin();
        beginDay(0);
        world.run(TROUBLE);
        world.note("peace", () -> "begins");
        mischief.end();
        network.turn(Weather.CALM);
        customers.forEach(Customer::leave);
        world.run(PEACE);
        List<Violation> violations = new ArrayList<>(monitor.violations());
        violations.addAll(Judge.judge(
                history,
                catalogs.all().stream().map(Catalog::replica).toList(),
                orderServers.all().stream().map(OrderServer::orderLog).toList(),
                orderServers.all().stream().map(OrderServer::heldCarts).toList()));
        return violations;
    }

    private Faults faults() {
        List<Node> witnesses = new ArrayList<>(catalogs.secondaries());
        witnesses.addAll(frontends.all());
        return new Faults(network, catalogs.primary(), witnesses);
    }

    private void beginDay(int number) {
        history.add(new DayBegan(number));
        world.after(Host.DAY, () -> beginDay(number + 1));
    }

    private void addCatalogs(Wiring wiring) {
        Disk opened = wiring.disk(setting.life(0).logEntries());
        opened.open(setting.openingBooks());
        Primary primary = new Primary(host("catalog-1"), opened, setting, wiring.catalog(), catalogs, frontends);
        catalogs.add(primary);
        for (int i = 2; i <= 1 + setting.secondaries(); i++) {
            Host host = host("catalog-" + i);
            Disk empty = wiring.disk(setting.life(0).logEntries());
            catalogs.add(new Secondary(
                    host,
                    empty,
                    wiring.catalog(),
                    setting,
                    catalogs,
                    disk -> new Primary(host, disk, setting, wiring.catalog(), catalogs, frontends)));
        }
        nodes.addAll(catalogs.all());
    }

    private void addFrontends(Wiring wiring) {
        for (int i = 1; i <= setting.frontends(); i++) {
            boolean slowEntries = world.chance().happens(0.5);
            Frontend frontend = new Frontend(host("frontend-" + i), catalogs, wiring::frontend, slowEntries);
            frontends.add(frontend);
            nodes.add(frontend);
        }
    }

    private void addOrderServers(Wiring wiring) {
        for (int i = 1; i <= ORDER_SERVERS; i++) {
            OrderServer server = new OrderServer(
                    host("order-" + i),
                    catalogs,
                    orderServers,
                    new Lifetime(Duration.ofDays(setting.daysOfCarts())),
                    wiring::orderServer);
            orderServers.add(server);
            nodes.add(server);
        }
    }

    private void addCustomers() {
        for (int i = 1; i <= setting.readers(); i++) {
            boolean saysWhatItHasSeen = !setting.isFresh() || world.chance().happens(0.3);
            customers.add(
                    new Reader(home("reader-" + i), frontends, books, setting.topics(), saysWhatItHasSeen, history));
        }
        for (int i = 1; i <= setting.shoppers(); i++) {
            customers.add(new Shopper(home("shopper-" + i), orderServers, books, history));
        }
        for (int i = 1; i <= setting.librarians(); i++) {
            long delivered = Setting.CART_BOOKS.get(0);
            customers.add(new Librarian(home("librarian-" + i), catalogs, Setting.SHELF, delivered, history));
        }
        for (int i = 1; i <= setting.households(); i++) {
            Household household = new Household("household-" + i);
            for (int j = 1; j <= setting.keepers(); j++) {
                Host home = home("keeper-" + i + "-" + j);
                customers.add(new CartKeeper(home, orderServers, household, Setting.CART_BOOKS, history));
            }
        }
        List<Long> returned = List.of(Setting.RETURNED_BOOK);
        List<String> orders = new ArrayList<>();
        for (int i = 1; i <= setting.returners(); i++) {
            customers.add(new Returner(home("returner-" + i), orderServers, returned, orders, history));
            if (setting.isFresh()) {
                customers.add(new OrderReader(home("order-reader-" + i), orderServers, orders, history));
            }
        }
    }

    /** Returns a host without faults. */
    private Host home(String name) {
        Host home = host(name);
        home.start();
        return home;
    }

    /** Prefers the extreme rates, at which most defects show. */
    private static double clockRate(Chance chance) {
        double gain = chance.oneOf(List.of(-1.0, 1.0, chance.between(-1.0, 1.0), chance.between(-1.0, 1.0)));
        return 1 + gain * Times.DRIFT;
    }

    private Host host(String name) {
        Chance chance = world.chance();
        return new Host(world, name, clockRate(chance), chance.between(Duration.ZERO, Duration.ofDays(1)));
    }
}
