package bazar.stack;

import bazar.stack.backup.Backup;
import bazar.stack.backup.BadBackup;
import bazar.stack.backup.Manifest;
import bazar.stack.books.BookFile;
import bazar.stack.books.NewBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A whole store of running servers: ingress, frontends, catalogs and orders. The servers outlive the program that starts them;
 * whoever opens the same home again finds them. Every change waits for the one before it, also from another program.
 */
public final class Stack {
    /** Requests in flight end in order: who calls others stops before them. */
    private static final List<NodeKind> STOPPING_ORDER =
            List.of(NodeKind.FRONTEND, NodeKind.INGRESS, NodeKind.ORDER, NodeKind.CATALOG);

    private final StackHome home;
    private final Installation installation;
    private final Consumer<String> progress;
    private final List<Node> nodes;

    /** @param progress is told what happens, a line at a time */
    public Stack(StackHome home, Installation installation, Topology topology, Consumer<String> progress) {
        this.home = home;
        this.installation = installation;
        this.progress = progress;
        this.nodes = new Nodes(home, installation, topology, new Http()).all();
    }

    public List<Node> nodes() {
        return nodes;
    }

    public Optional<Node> node(String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    public HaproxyNode ingress() {
        return (HaproxyNode) first(NodeKind.INGRESS);
    }

    public boolean isRunning() {
        return nodes.stream().anyMatch(Node::isRunning);
    }

    /**
     * Makes every node run and waits until all are ready. If that fails, what it started is ended again.
     *
     * @param books what a store opens with that has none yet; empty for those of the last reset, or the first books
     */
    public void up(Optional<BookFile> books) {
        exclusively(() -> start(books));
    }

    /** Ends every node in good order. */
    public void down() {
        exclusively(this::stopAll);
    }

    /**
     * Throws all books, sales and orders away. A running stack runs again afterwards, with the books given; one that is down
     * stays down and opens with them.
     *
     * @param books empty for the first books
     */
    public void reset(Optional<BookFile> books) {
        exclusively(() -> {
            boolean wasRunning = isRunning();
            stopAll();
            home.deleteStore();
            books.ifPresent(home::rememberNextBooks);
            if (wasRunning) {
                start(Optional.empty());
            }
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
            if (home.data().contains(directory)) {
                throw new StackException(directory + " is among the store's own data; a backup belongs elsewhere.");
            }
            Backup backup = new StoreBackup(nodes, progress).make(directory);
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
            Backup backup = Backup.in(directory);
            installation.check();
            StoreRestore restore = new StoreRestore(backup, nodes, installation);
            restore.layReady(home.data().next());
            boolean wasRunning = isRunning();
            stopAll();
            home.data().exchange();
            Optional<String> before = home.openedStore();
            home.rememberStore(restore.newStore());
            if (wasRunning) {
                startRestored(before);
            }
            home.forgetNextBooks();
            progress.accept(restore.summary());
            if (home.data().keep()) {
                progress.accept("What was there before is kept in "
                        + home.data().before() + " until the next restore or reset.");
            }
        });
    }

    /** Returns when the node is ready. */
    public void start(Node node) {
        exclusively(() -> {
            switch (node.state()) {
                case READY -> progress.accept(node.name() + " is already running.");
                case PAUSED -> throw new StackException(node.name() + " is paused; resume it.");
                default -> startOne(node);
            }
        });
    }

    /** Ends it in good order. */
    public void stop(Node node) {
        exclusively(() -> progress.accept(stopped(node)));
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
                    awaitReady(node, List.of());
                }
            }
        });
    }

    public List<NodeStatus> status() {
        return Parallel.map(nodes, Stack::status);
    }

    private void start(Optional<BookFile> books) {
        installation.check();
        HaproxyProgram.ensureInstalled(progress);
        if (!isRunning()) {
            home.copyInstalled(installation);
        }
        marks().check();
        List<Node> missing = nodes.stream().filter(node -> !node.isRunning()).toList();
        nodes.forEach(Node::resume);
        try (Startup startup = new Startup(ingress(), progress)) {
            startup.begin(missing);
            openStore(startup, books);
            startup.awaitReady(nodes);
        }
        marks().set();
        home.forgetNextBooks();
    }

    private void startRestored(Optional<String> storeBefore) {
        try {
            start(Optional.empty());
        } catch (RuntimeException e) {
            home.data().undo();
            storeBefore.ifPresent(home::rememberStore);
            progress.accept("The store did not start with the restored data; what was there before is put back.");
            startAfter(e);
            throw e;
        }
    }

    /** What failed is told, whatever becomes of this. */
    private void startAfter(RuntimeException failure) {
        try {
            start(Optional.empty());
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void openStore(Startup startup, Optional<BookFile> books) {
        Node primary = first(NodeKind.CATALOG);
        Optional<String> store = startup.awaitStore(primary).id();
        Optional<String> known = home.openedStore();
        if (store.isPresent()) {
            home.rememberStore(store.get());
            books.ifPresent(file -> progress.accept("The store has its data already; it was left as it is."));
        } else if (known.isPresent()) {
            throw new StackException("The disk of " + primary.name() + " is empty, though store " + known.get()
                    + " was opened on it. Bring its data back, or begin anew with `bazar reset`.");
        } else {
            Optional<List<NewBook>> opening = books.or(home::nextBooks).map(BookFile::books);
            OpenedStore opened = new CatalogStore(primary).open(opening);
            home.rememberStore(opened.id());
            progress.accept("A new store is open, with " + opened.books() + " books.");
        }
    }

    private void startOne(Node node) {
        if (home.openedStore().isEmpty()) {
            throw new StackException("No store is open yet; `bazar up` opens it and starts every node.");
        }
        marks().check();
        awaitReady(node, node.isRunning() ? List.of() : List.of(node));
        marks().set();
    }

    private StoreMarks marks() {
        return new StoreMarks(home, nodes);
    }

    private void awaitReady(Node node, List<Node> missing) {
        try (Startup startup = new Startup(ingress(), progress)) {
            startup.begin(missing);
            startup.awaitReady(List.of(node));
        }
    }

    private void stopAll() {
        if (!isRunning()) {
            nodes.forEach(Node::forget);
            progress.accept("The store is down already.");
            return;
        }
        for (NodeKind kind : STOPPING_ORDER) {
            List<Node> callers =
                    nodes.stream().filter(node -> node.kind() == kind).toList();
            Parallel.map(callers, this::stopped).forEach(progress);
        }
        progress.accept("The store is down.");
    }

    /** @return what became of it, in a line */
    private String stopped(Node node) {
        if (!node.isRunning()) {
            node.forget();
            return node.name() + " is already stopped.";
        }
        return node.stop() ? node.name() + " is stopped." : node.name() + " did not end in time and was killed.";
    }

    private Node first(NodeKind kind) {
        return nodes.stream().filter(node -> node.kind() == kind).findFirst().orElseThrow();
    }

    private void exclusively(Runnable change) {
        new StackLock(home.lockFile())
                .hold(
                        () -> {
                            home.data().settle();
                            change.run();
                        },
                        progress);
    }

    private static NodeStatus status(Node node) {
        NodeState state = node.state();
        boolean hasStore = node.kind() == NodeKind.CATALOG && (state == NodeState.READY || state == NodeState.STARTING);
        Optional<StoreStatus> store = hasStore ? new CatalogStore(node).status() : Optional.empty();
        return new NodeStatus(node.name(), node.kind(), node.port(), node.pid(), state, store);
    }
}
