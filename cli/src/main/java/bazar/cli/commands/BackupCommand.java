package bazar.cli.commands;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "backup", description = "Copies the data of the running store. Customers can buy meanwhile.")
public final class BackupCommand implements Runnable {
    @ParentCommand
    private Launcher bazar;

    @Parameters(paramLabel = "DIR", description = "Where to write the backup: a new or empty directory.")
    private Path directory;

    @Override
    public void run() {
        bazar.stack().backup(directory);
    }
}
