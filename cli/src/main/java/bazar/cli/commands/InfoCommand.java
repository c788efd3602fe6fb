package bazar.cli.commands;

import bazar.cli.shop.Price;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "info", description = "Shows a book's title, topic, price and stock.")
public final class InfoCommand implements Runnable {
    @ParentCommand
    private Launcher bazar;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The book's number.")
    private String id;

    @Override
    public void run() {
        JsonObject book = bazar.shop().info(id);
        PrintWriter out = spec.commandLine().getOut();
        out.println(book.getString("title"));
        out.println("  topic  " + book.getString("topic"));
        out.println("  price  " + Price.of(book));
        out.println("  stock  " + book.get("stock"));
    }
}
