package bazar.cli.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "down", description = "Stops every node gracefully and keeps the data.")
public final class DownCommand implements Runnable {
    @ParentCommand
    private Launcher bazar;

    @Override
    public void run() {
        bazar.stack().down();
    }
}
