package bazar.prove.crashes;

import bazar.prove.crashes.ledger.LedgerAudit;
import bazar.prove.crashes.ledger.Purchases;
import bazar.prove.load.Crew;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.Doors;
import bazar.prove.load.http.UnexpectedAnswer;
import bazar.prove.time.Stopwatch;
import bazar.stack.Stack;
import bazar.stack.home.Installation;
import bazar.stack.machine.Pause;
import bazar.stack.machine.StackException;
import bazar.stack.node.Node;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs rounds of crashes on one store while customers buy. */
final class CrashTrial {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The book of each customer. */
    private static final List<Long> WANTED = List.of(1L, 1L, 2L);

    /** The stock of each book when a round begins: enough of the first and too few of the second. */
    private static final Map<Long, Long> COPIES = Map.of(1L, 1000L, 2L, 5L);

    /** Number of purchases acknowledged before the points are armed. */
    private static final int BEGINNING = 20;

    private final Stack stack;
    private final Installation installation;
    private final Path scratch;
    private final Caller caller = new Caller();
    private final Doors doors;
    private final URI primary;
    private final LedgerAudit ledgerAudit;

    /** @param scratch path of a temporary directory */
    CrashTrial(Stack stack, Installation installation, Path scratch) {
        this.stack = stack;
        this.installation = installation;
        this.scratch = scratch;
        this.doors = Doors.of(stack);
        this.primary = doors.catalogs().get(0);
        this.ledgerAudit = new LedgerAudit(stack, doors, caller);
    }

    /** Crashes the nodes, starts them again and compares all ledgers. */
    RoundReport run(CrashRound round) {
        Stopwatch clock = new Stopwatch();
        Purchases purchases = new Purchases();
        List<String> defects = new ArrayList<>();
        try {
            awaitInSync();
            COPIES.forEach(ledgerAudit::stockUp);
            crash(round, purchases, defects);
            defects.addAll(ledgerAudit.settle(purchases));
        } catch (StackException | UnexpectedAnswer e) {
            defects.add(e.getMessage());
        }
        return new RoundReport(
                round, Duration.ofNanos(clock.getAsLong()), purchases.receipts().size(), List.copyOf(defects));
    }

    /** Returns when every crashed node is ready again and each customer has an answer. */
    private void crash(CrashRound round, Purchases purchases, List<String> defects) {
        InSyncPromise promise = new InSyncPromise(caller, primary);
        whileBuying(purchases, promise, defects, customers -> awaitBeginning(purchases));
        // Armed while nobody buys, so that no purchase has passed one armed point and then reaches the next.
        round.points().forEach(point -> point.arm(stack));
        whileBuying(purchases, promise, defects, customers -> {
            awaitCrashes(round).ifPresent(defects::add);
            customers.callOff();
            lost(promise).ifPresent(defects::add);
            stack.up(Optional.empty());
        });
    }

    private void whileBuying(
            Purchases purchases, InSyncPromise promise, List<String> defects, Consumer<Crew> happening) {
        Crew customers = new Crew();
        for (int i = 0; i < WANTED.size(); i++) {
            customers.add("customer-" + (i + 1), new Customer(WANTED.get(i), doors, caller, purchases, promise));
        }
        customers.begin();
        try {
            happening.accept(customers);
        } finally {
            customers.end();
        }
        defects.addAll(customers.failures());
    }

    private static void awaitBeginning(Purchases purchases) {
        Pause.until(() -> purchases.receipts().size() >= BEGINNING, PATIENCE);
    }

    private Optional<String> awaitCrashes(CrashRound round) {
        List<CrashPoint> missed = new ArrayList<>(round.points());
        boolean haveCrashed = Pause.until(
                () -> {
                    missed.removeIf(point -> point.hasCrashed(stack));
                    return missed.isEmpty();
                },
                PATIENCE);
        missed.forEach(point -> point.disarm(stack));
        return haveCrashed
                ? Optional.empty()
                : Optional.of("no node has crashed at " + missed + " within " + PATIENCE.toSeconds() + " s");
    }

    /** Returns a defect if the secondary crashed and its disk lacks an entry that it acknowledged. */
    private Optional<String> lost(InSyncPromise promise) {
        Node secondary = stack.node(CrashPoint.SECONDARY).orElseThrow();
        return secondary.isRunning()
                ? Optional.empty()
                : promise.brokenBy(new CrashedCatalog(secondary, installation).lastLsn(scratch));
    }

    private void awaitInSync() {
        boolean isInSync = Pause.until(() -> InSyncPromise.isInSync(caller.getAtRest(Doors.store(primary))), PATIENCE);
        if (!isInSync) {
            throw new StackException(CrashPoint.SECONDARY + " was not in sync within " + PATIENCE.toSeconds() + " s.");
        }
    }
}
