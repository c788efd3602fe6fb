package bazar.cli.commands;

import bazar.cli.shop.Price;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "buy", description = "Buys one copy of a book.")
public final class BuyCommand implements Runnable {
    @ParentCommand
    private Launcher bazar;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The book's number.")
    private String id;

    @Override
    public void run() {
        JsonObject sold = bazar.shop().buy(id);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Bought " + sold.getString("title") + " for " + Price.of(sold) + ".");
        out.println("  order  " + sold.getString("orderId"));
    }
}
