package bazar.stack;

import bazar.stack.backup.Backup;
import bazar.stack.backup.BadBackup;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the data of a backup in place of what a stack has, which is kept; and puts that back if the stack does not run without it. */
final class Restoration {
    private final StackHome home;
    private final Installation installation;
    private final Nodes nodes;
    private final Consumer<String> progress;

    Restoration(StackHome home, Installation installation, Nodes nodes, Consumer<String> progress) {
        this.home = home;
        this.installation = installation;
        this.nodes = nodes;
        this.progress = progress;
    }

    /** @throws BadBackup if the backup is not whole; then nothing was touched */
    void of(Path directory) {
        Backup backup = Backup.in(directory);
        installation.check();
        StoreRestore restore = new StoreRestore(backup, nodes, installation);
        restore.layReady(home.data().next());
        boolean wasRunning = nodes.isAnyRunning();
        new Shutdown(nodes.ingress(), progress).of(nodes);
        home.data().exchange();
        Optional<String> before = home.openedStore();
        home.rememberStore(restore.newStore());
        if (wasRunning) {
            startRestored(before);
        }
        home.forgetNextBooks();
        progress.accept(restore.summary());
        if (home.data().keep()) {
            progress.accept(
                    "What was there before is kept in " + home.data().before() + " until the next restore or reset.");
        }
    }

    private void startRestored(Optional<String> storeBefore) {
        try {
            start();
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
            start();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void start() {
        new Launch(home, installation, nodes, progress).all(Optional.empty());
    }
}
