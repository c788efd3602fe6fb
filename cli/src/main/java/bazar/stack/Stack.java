package bazar.stack;

import bazar.stack.backup.Backup;
import bazar.stack.backup.BadBackup;
import bazar.stack.backup.Manifest;
import bazar.stack.books.BookFile;
import bazar.stack.home.Installation;
import bazar.stack.home.StackHome;
import bazar.stack.home.StackLock;
import bazar.stack.lifecycle.DataExchange;
import bazar.stack.lifecycle.Replacement;
import bazar.stack.lifecycle.Shutdown;
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
 * A whole store of running servers: ingress, frontends, catalogs and orders. The servers outlive the program that starts them;
 * whoever opens the same home again finds them. Every change waits for the one before it, also from another program.
 */
public final class Stack {
    /** The system ends what is killed when it gets round to it. */
    private static final Duration ENDING = Duration.ofSeconds(30);

    private final StackHome home;
    private final Installation installation;
    private final Topology places;
    private final Wiring wiring;
    private final Scale initial;
    private final Consumer<String> progress;
    private final Http http = new Http();

    /** One with a node at every place. */
    public Stack(StackHome home, Installation installation, Topology places, Consumer<String> progress) {
        this(home, installation, places, Wiring.DIRECT, places.scale(), progress);
    }

    /** Likewise, with something between the nodes. */
    public Stack(StackHome home, Installation installation, Topology places, Wiring wiring, Consumer<String> progress) {
        this(home, installation, places, wiring, places.scale(), progress);
    }

    /**
     * @param places where its nodes can be
     * @param initial how many there are until somebody chooses another number
     * @param progress is told what happens, a line at a time
     */
    public Stack(StackHome home, Installation installation, Topology places, Scale initial, Consumer<String> progress) {
        this(home, installation, places, Wiring.DIRECT, initial, progress);
    }

    private Stack(
            StackHome home,
            Installation installation,
            Topology places,
            Wiring wiring,
            Scale initial,
            Consumer<String> progress) {
        this.home = home;
        this.installation = installation;
        this.places = places;
        this.wiring = wiring;
        this.initial = initial;
        this.progress = progress;
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
     * Makes every node run and waits until all are ready. If that fails, what it started is ended again.
     *
     * @param books what a store opens with that has none yet; empty for those of the last reset, or the first books
     */
    public void up(Optional<BookFile> books) {
        up(scale(), books);
    }

    /** The same with that many nodes, from now on. Those beyond are stopped in good order, and keep their data. */
    public void up(Scale scale, Optional<BookFile> books) {
        exclusively(() -> {
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

    /** Ends every node in good order. */
    public void down() {
        exclusively(() -> shutdown().of(current()));
    }

    /**
     * Ends every node that was started here, whoever started it and however many there were to be: under no lock and in no order, so that
     * nobody who is waiting for a node meanwhile keeps it alive.
     */
    public void endAtOnce() {
        List<NodeProcess> processes =
                home.pidFiles().stream().map(NodeProcess::new).toList();
        processes.forEach(process -> process.signalAll(Signal.KILL));
        processes.forEach(process -> process.awaitEnd(ENDING));
    }

    /**
     * Begins anew, without any sales and orders; what there was is kept. A running stack runs again afterwards, with the books given; one
     * that is down stays down and opens with them. If no store opens with them, what there was is put back.
     *
     * @param books empty for the first books
     */
    public void reset(Optional<BookFile> books) {
        exclusively(() -> {
            home.data().layReady(books.map(BookFile::csv));
            replacement().with(Optional.empty());
        });
    }

    /**
     * Copies the data of a running stack, while customers go on buying, into a directory that is empty or not there.
     *
     * @throws BadBackup if that directory cannot take it; then, as after any failure, nothing is left in it
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
     * Puts the data of a backup in place of what there is, which is kept. A running stack runs again afterwards; one that is down stays
     * down. If it does not run with the data of the backup, what there was is put back.
     *
     * @throws BadBackup if the backup is not whole; then nothing was touched
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

    /** Ends it in good order: once the ingress sends it nothing more, and it has answered what it had begun. */
    public void stop(Node node) {
        exclusively(() -> shutdown().of(node));
    }

    /** Ends it at once, as a crash would. */
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

    /** Freezes it: it keeps its connections and answers nobody. */
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
        return new StackStatus(statuses, Replicas.of(statuses, nodes));
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

    /** @throws StackException if something else than a stack is at home there; nothing is written then */
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
