package bazar.cli.commands;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "restore",
        description = "Replaces the store's data by a backup and keeps the old data. A stopped store stays stopped.")
public final class RestoreCommand implements Runnable {
    @ParentCommand
    private Launcher bazar;

    @Parameters(paramLabel = "DIR", description = "The directory of the backup.")
    private Path directory;

    @Override
    public void run() {
        bazar.stack().restore(directory);
    }
}
