package bazar.stack.lifecycle;

import bazar.stack.books.BookFile;
import bazar.stack.home.Installation;
import bazar.stack.home.StackHome;
import bazar.stack.ingress.HaproxyProgram;
import bazar.stack.machine.OpenFiles;
import bazar.stack.machine.StackException;
import bazar.stack.node.Node;
import bazar.stack.node.Nodes;
import bazar.stack.store.StoreMarks;
import bazar.stack.store.StoreOpening;
import bazar.stack.topology.NodeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Starts the nodes of a stack, and restarts those whose settings name other nodes than there are. */
public final class StartSequence {
    private final StackHome home;
    private final Installation installation;
    private final Nodes nodes;
    private final StartProgress progress;
    private final StoreMarks marks;
    private final DataExchange exchange;

    public StartSequence(
            StackHome home, Installation installation, Nodes nodes, DataExchange exchange, StartProgress progress) {
        this.home = home;
        this.exchange = exchange;
        this.installation = installation;
        this.nodes = nodes;
        this.progress = progress;
        this.marks = new StoreMarks(home, nodes);
    }

    /** @throws StackException if something is missing that every start needs */
    void check() {
        installation.check();
        HaproxyProgram.ensureInstalled(progress);
        OpenFiles.ofNodes().check();
    }

    /**
     * Starts the nodes that do not run, and then restarts outdated ones one by one. If that fails, it ends the nodes
     * that it started and restores the previous data.
     */
    public void all(Optional<BookFile> books) {
        check();
        if (!nodes.ingress().isRunning()) {
            HaproxyProgram.ensureMended(progress);
        }
        if (!nodes.isAnyRunning()) {
            home.copyInstalled(installation);
        }
        marks.check();
        List<Node> missing =
                nodes.all().stream().filter(node -> !node.isRunning()).toList();
        StartTransaction.checkPorts(missing);
        try {
            if (home.data().isNew()) {
                exchange.begin(Optional.empty());
            }
            run(missing, books);
        } catch (RuntimeException e) {
            undo(e);
            throw e;
        }
        exchange.keep();
        nodes.all().stream().filter(Node::isOutdated).forEach(this::restart);
    }

    /**
     * The store opens as soon as it can sell, and the other nodes follow. With data that replaces other data it opens last: what customers
     * bought would be lost if that was put back.
     */
    private void run(List<Node> missing, Optional<BookFile> books) {
        nodes.all().forEach(Node::resume);
        tellIngress();
        boolean opensEarly = !home.data().isReplacement();
        List<Node> first = opensEarly ? nodes.leaders() : nodes.servers();
        Map<Boolean, List<Node>> turns = missing.stream().collect(Collectors.partitioningBy(first::contains));
        try (StartTransaction startTransaction = new StartTransaction(nodes.all(), nodes.ingress(), progress)) {
            startTransaction.begin(turns.get(true));
            if (opensEarly && hasProcessorsFor(missing)) {
                startTransaction.begin(turns.get(false));
            }
            new StoreOpening(home, nodes.primary(), progress).open(startTransaction.awaitStore(nodes.primary()), books);
            startTransaction.awaitReady(first);
            if (opensEarly && turns.values().stream().noneMatch(List::isEmpty)) {
                progress.accept("The store is open: " + nodes.ingress().uri("") + ". The other nodes follow.");
            }
            startTransaction.begin(turns.get(false));
            tellPrimary(startTransaction, turns.get(false));
            startTransaction.awaitReady(nodes.all());
            startTransaction.succeed();
        }
        marks.set();
        home.data().forgetOpeningBooks();
    }

    /** On fewer, those that start first are ready first, and the store sells after half of the work. */
    private static boolean hasProcessorsFor(List<Node> starting) {
        return Runtime.getRuntime().availableProcessors() > starting.size();
    }

    /** What failed is told, whatever becomes of this. */
    private void undo(RuntimeException failure) {
        try {
            exchange.undo();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    public void one(Node node) {
        if (home.openedStore().isEmpty() || home.data().isOnTrial()) {
            throw new StackException("No store is open yet; `bazar up` opens it and starts every node.");
        }
        marks.check();
        ready(node);
        marks.set();
    }

    /** Starts the node if it does not run, and waits until it is ready. */
    public void ready(Node node) {
        List<Node> missing = node.isRunning() ? List.of() : List.of(node);
        StartTransaction.checkPorts(missing);
        try (StartTransaction startTransaction = new StartTransaction(List.of(node), nodes.ingress(), progress)) {
            startTransaction.begin(missing);
            startTransaction.awaitReady(List.of(node));
            startTransaction.succeed();
        }
    }

    /**
     * Reloads the ingress before its new servers start. A new server counts as up until a check fails; a server that
     * refuses connections does no harm meanwhile.
     */
    private void tellIngress() {
        if (nodes.ingress().isOutdated()) {
            nodes.ingress().reload();
        }
    }

    /**
     * Restarts an outdated primary, as a new secondary becomes ready only once the primary replicates to it. The new
     * secondaries start first, so that the primary is down only briefly.
     */
    private void tellPrimary(StartTransaction startTransaction, List<Node> missing) {
        if (nodes.primary().isOutdated()) {
            missing.stream().filter(node -> node.kind() == NodeKind.CATALOG).forEach(startTransaction::awaitStore);
            restart(nodes.primary());
        }
    }

    private void restart(Node node) {
        progress.accept(node.name() + " restarts, to know of all nodes"
                + (node.equals(nodes.primary()) ? "; writes wait meanwhile." : "."));
        new Shutdown(nodes.ingress(), progress).of(node);
        ready(node);
    }
}
