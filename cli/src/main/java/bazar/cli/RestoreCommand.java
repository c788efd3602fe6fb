package bazar.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "restore",
        description = "Puts a backup's data in place of the store's, which is kept. A store that is down stays down.")
final class RestoreCommand implements Runnable {
    @ParentCommand
    private Main bazar;

    @Parameters(paramLabel = "DIR", description = "A backup.")
    private Path directory;

    @Override
    public void run() {
        bazar.stack().restore(directory);
    }
}
