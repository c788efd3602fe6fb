package bazar.cli.commands;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "search", description = "Lists the books on a topic.")
public final class SearchCommand implements Runnable {
    @ParentCommand
    private Launcher bazar;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TOPIC", arity = "1..*", description = "The topic, or its beginning.")
    private String[] topic;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (JsonObject book : bazar.shop().search(String.join(" ", topic))) {
            out.printf(Locale.ROOT, "%6s  %s%n", book.get("id"), book.getString("title"));
        }
    }
}
