package bazar.stack;

import bazar.stack.backup.Backup;
import bazar.stack.backup.BadBackup;
import bazar.stack.backup.Manifest;
import bazar.stack.books.BookFile;
import bazar.stack.home.Installation;
import bazar.stack.home.RunMode;
import bazar.stack.home.StackHome;
import bazar.stack.home.StackLock;
import bazar.stack.lifecycle.DataExchange;
import bazar.stack.lifecycle.Replacement;
import bazar.stack.lifecycle.Shutdown;
import bazar.stack.lifecycle.StartProgress;
import bazar.stack.lifecycle.StartSequence;
import bazar.stack.machine.Http;
import bazar.stack.machine.NodeProcess;
import bazar.stack.machine.Signal;
import bazar.stack.machine.StackException;
import bazar.stack.node.HaproxyNode;
import bazar.stack.node.Node;
import bazar.stack.node.Nodes;
import bazar.stack.node.Parallel;
import bazar.stack.store.NodeStatus;
import bazar.stack.store.Replicas;
import bazar.stack.store.StackStatus;
import bazar.stack.store.StoreBackup;
import bazar.stack.store.StoreRestore;
import bazar.stack.topology.Scale;
import bazar.stack.topology.Topology;
import bazar.stack.topology.Wiring;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All servers of a store: ingress, frontends, catalogs and order servers.
 *
 * <p>The servers outlive the program that starts them, and another program with the same home finds them. A lock in the
 * home makes changes wait for each other, also between programs.
 */
public final class Stack {
    /** The wait for killed processes to end. */
    private static final Duration ENDING = Duration.ofSeconds(30);

    private final StackHome home;
    private final Installation installation;
    private final Topology places;
    private final Wiring wiring;
    private final Scale initial;
    private final StartProgress progress;
    private final Http http = new Http();

    /** Creates a stack with a node at every place. */
    public Stack(StackHome home, Installation installation, Topology places, Consumer<String> progress) {
        this(home, installation, places, Wiring.DIRECT, places.scale(), lines(progress));
    }

    /** Creates a stack with a node at every place and a network between the nodes. */
    public Stack(StackHome home, Installation installation, Topology places, Wiring wiring, Consumer<String> progress) {
        this(home, installation, places, wiring, places.scale(), lines(progress));
    }

    /**
     * @param places where its nodes can be
     * @param initial how many there are until somebody chooses another number
     * @param progress is told what happens
     */
    public Stack(StackHome home, Installation installation, Topology places, Scale initial, StartProgress progress) {
        this(home, installation, places, Wiring.DIRECT, initial, progress);
    }

    private Stack(
            StackHome home,
            Installation installation,
            Topology places,
            Wiring wiring,
            Scale initial,
            StartProgress progress) {
        this.home = home;
        this.installation = installation;
        this.places = places;
        this.wiring = wiring;
        this.initial = initial;
        this.progress = progress;
    }

    private static StartProgress lines(Consumer<String> progress) {
        return new StartProgress(progress, false);
    }

    /** How many nodes of each kind it has. */
    public Scale scale() {
        return home.scale().orElse(initial);
    }

    public List<Node> nodes() {
        return current().all();
    }

    public Optional<Node> node(String name) {
        return current().named(name);
    }

    public HaproxyNode ingress() {
        return current().ingress();
    }

    public boolean isRunning() {
        return current().isAnyRunning();
    }

    /**
     * Starts every node and waits until all are ready. If that fails, it ends the nodes that it started.
     *
     * @param books the books of a new store; empty for those of the last reset, or else the first books
     */
    public void up(Optional<BookFile> books) {
        up(scale(), Optional.empty(), books);
    }

    /**
     * The same with that many nodes, from now on. Those beyond are stopped in good order, and keep their data.
     *
     * @param mode empty for that of a store that runs, and for the quick one if it is down
     */
    public void up(Scale scale, Optional<RunMode> mode, Optional<BookFile> books) {
        exclusively(() -> {
            choose(mode);
            Nodes wanted = nodesOf(scale);
            List<Node> surplus = current().all().stream()
                    .filter(node -> wanted.named(node.name()).isEmpty())
                    .filter(Node::isRunning)
                    .toList();
            surplus.forEach(shutdown()::of);
            home.rememberScale(scale);
            launch().all(books);
        });
    }

    /** Nodes of one store all run in one mode. */
    private void choose(Optional<RunMode> mode) {
        if (!isRunning()) {
            home.rememberMode(mode.orElse(RunMode.QUICK));
        } else if (mode.filter(wanted -> wanted != home.mode()).isPresent()) {
            throw new StackException(
                    "The store runs in the " + home.mode() + " mode; its mode can be chosen when it is down.");
        }
    }

    /** Ends every node in good order. */
    public void down() {
        exclusively(() -> shutdown().of(current()));
    }

    /**
     * Kills every node with a pid file in this home, at any scale. It takes no lock, so that it also works while
     * another thread or program waits for a node.
     */
    public void endAtOnce() {
        List<NodeProcess> processes =
                home.pidFiles().stream().map(NodeProcess::new).toList();
        processes.forEach(process -> process.signalAll(Signal.KILL));
        processes.forEach(process -> process.awaitEnd(ENDING));
    }

    /**
     * Replaces the store by a new one without sales and orders, and keeps the old data. A running stack is restarted; a
     * stopped one opens the new store at its next start. If no store opens, the old data is restored.
     *
     * @param books the new store's books; empty for the first books
     */
    public void reset(Optional<BookFile> books) {
        exclusively(() -> {
            home.data().layReady(books.map(BookFile::csv));
            replacement().with(Optional.empty());
        });
    }

    /**
     * Copies the data of a running stack into a new or empty directory. Customers can buy meanwhile.
     *
     * @throws BadBackup if the directory cannot be used; as after any failure, nothing is left in it
     */
    public void backup(Path directory) {
        exclusively(() -> {
            if (!isRunning()) {
                throw new StackException("The store is not running; a backup is made of one that runs.");
            }
            if (home.mark().owns(directory)) {
                throw new StackException(
                        directory + " is among what the store itself replaces; a backup belongs elsewhere.");
            }
            Backup backup = new StoreBackup(current(), progress).make(directory);
            Manifest manifest = backup.manifest();
            progress.accept("The backup is whole: " + backup.directory() + ", " + backup.files() + " files, store "
                    + manifest.store() + " up to epoch " + manifest.epoch() + ", LSN " + manifest.lsn() + ".");
        });
    }

    /**
     * Replaces the data by a backup's, and keeps the old data. A running stack is restarted; a stopped one stays
     * stopped. If the stack does not start with the backup's data, the old data is restored.
     *
     * @throws BadBackup if the backup is damaged; nothing has changed then
     */
    public void restore(Path directory) {
        exclusively(() -> {
            StoreRestore restore = new StoreRestore(Backup.in(directory), current(), installation);
            restore.layReady(home.data().next());
            replacement().with(Optional.of(restore.newStore()));
            progress.accept(restore.summary());
        });
    }

    /** Returns when the node is ready and the ingress, if it runs, sends it requests. */
    public void start(Node node) {
        exclusively(() -> {
            switch (node.state()) {
                case READY -> progress.accept(node.name() + " is already running.");
                case PAUSED -> throw new StackException(node.name() + " is paused; resume it.");
                default -> launch().one(node);
            }
        });
    }

    /** Drains the node and stops it gracefully. */
    public void stop(Node node) {
        exclusively(() -> shutdown().of(node));
    }

    /** Kills the node, like a crash. */
    public void kill(Node node) {
        exclusively(() -> {
            if (node.isRunning()) {
                node.kill();
                progress.accept(node.name() + " is killed.");
            } else {
                progress.accept(node.name() + " is not running.");
            }
        });
    }

    /** Freezes the node. It keeps its connections and does not answer. */
    public void pause(Node node) {
        exclusively(() -> {
            switch (node.state()) {
                case PAUSED -> progress.accept(node.name() + " is already paused.");
                case STOPPED, DEAD -> throw new StackException(node.name() + " is not running.");
                default -> {
                    node.pause();
                    progress.accept(node.name() + " is paused.");
                }
            }
        });
    }

    /** Returns when the node is ready. */
    public void resume(Node node) {
        exclusively(() -> {
            switch (node.state()) {
                case STOPPED, DEAD -> throw new StackException(node.name() + " is not running; start it.");
                case READY -> progress.accept(node.name() + " is already running.");
                default -> {
                    node.resume();
                    launch().ready(node);
                }
            }
        });
    }

    public StackStatus status() {
        Nodes nodes = current();
        List<NodeStatus> statuses = Parallel.map(nodes.all(), NodeStatus::of);
        return new StackStatus(home.mode(), statuses, Replicas.of(statuses, nodes));
    }

    private Nodes current() {
        return nodesOf(scale());
    }

    private Nodes nodesOf(Scale scale) {
        return new Nodes(home, installation, places.limitedTo(scale), wiring, http);
    }

    private StartSequence launch() {
        return new StartSequence(home, installation, current(), exchange(), progress);
    }

    private DataExchange exchange() {
        return new DataExchange(home.data(), current(), progress);
    }

    private Replacement replacement() {
        return new Replacement(exchange(), launch(), current(), progress);
    }

    private Shutdown shutdown() {
        return new Shutdown(ingress(), progress);
    }

    /** @throws StackException if the home has foreign files; nothing is written then */
    public void checkHome() {
        home.mark().check();
    }

    private void exclusively(Runnable change) {
        checkHome();
        new StackLock(home.lockFile())
                .hold(
                        () -> {
                            home.mark().set();
                            exchange().settle();
                            change.run();
                        },
                        progress);
    }
}
