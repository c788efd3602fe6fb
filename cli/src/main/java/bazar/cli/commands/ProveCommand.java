package bazar.cli.commands;

import bazar.prove.Proof;
import bazar.prove.ProofSettings;
import bazar.prove.Verdict;
import bazar.prove.crashes.CrashProof;
import bazar.prove.crashes.CrashRound;
import bazar.prove.crashes.CrashVerdict;
import bazar.stack.home.Installation;
import bazar.stack.topology.Scale;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "prove",
        description =
                "Starts a separate store, puts it under load while nodes are killed, frozen, restarted and cut off,"
                        + " and checks every answer. Your own store is not touched.")
public final class ProveCommand implements Callable<Integer> {
    private static final String CRASHES = "--crashes";

    @ParentCommand
    private Launcher bazar;

    @Spec
    private CommandSpec spec;

    @Option(names = "--minutes", defaultValue = "5", description = "Length in minutes. Default: ${DEFAULT-VALUE}.")
    private int minutes;

    @Option(names = "--seed", description = "Seed of the faults and the load. Default: random.")
    private Long seed;

    @Option(names = "--frontends", defaultValue = "2", description = "Number of frontends. Default: ${DEFAULT-VALUE}.")
    private int frontends;

    @Option(names = "--catalogs", defaultValue = "2", description = "Number of catalogs. Default: ${DEFAULT-VALUE}.")
    private int catalogs;

    @Option(names = "--orders", defaultValue = "2", description = "Number of order servers. Default: ${DEFAULT-VALUE}.")
    private int orders;

    @Option(names = "--readers", defaultValue = "8", description = "Number of readers. Default: ${DEFAULT-VALUE}.")
    private int readers;

    @Option(names = "--buyers", defaultValue = "4", description = "Number of buyers. Default: ${DEFAULT-VALUE}.")
    private int buyers;

    @Option(
            names = "--primary",
            description = "Kills and restarts the primary, too, instead of only freezing it and cutting it off."
                    + " Nothing can be bought meanwhile.")
    private boolean withPrimary;

    @Option(
            names = CRASHES,
            description = "Crashes nodes before and after each step of a purchase instead, and compares all ledgers.")
    private boolean crashes;

    @Override
    public Integer call() {
        return crashes ? crash() : hammer();
    }

    private int hammer() {
        ProofSettings settings = new ProofSettings(
                Duration.ofMinutes(minutes),
                seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed,
                new Scale(frontends, catalogs, orders),
                readers,
                buyers,
                withPrimary,
                ProofSettings.ALLOWANCE);
        Verdict verdict = new Proof(settings, this::tell).run(directory(), Installation.in(bazar.root()));
        return conclude(verdict.lines(), verdict.isKept());
    }

    private int crash() {
        spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !name.equals(CRASHES))
                .findFirst()
                .ifPresent(name -> {
                    throw new ParameterException(
                            spec.commandLine(),
                            CRASHES + " covers all crash points and cannot be combined with " + name + ".");
                });
        CrashVerdict verdict = new CrashProof(CrashRound.all(), this::tell).run(directory(), bazar.root());
        return conclude(verdict.lines(), verdict.isKept());
    }

    private int conclude(List<String> lines, boolean isKept) {
        tell("");
        lines.forEach(this::tell);
        tell("");
        tell(isKept ? "Every promise was kept." : "A promise was broken; see above.");
        return isKept ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void tell(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private Path directory() {
        return bazar.home().resolve("prove");
    }
}
