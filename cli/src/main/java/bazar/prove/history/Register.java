package bazar.prove.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one key shows, as numbers that only ever grow. It is linearizable if all answers fit one order of the writes. */
final class Register {
    private final List<Versions> parts;
    private final Chain chain = new Chain();

    Register(List<? extends Versions> parts) {
        this.parts = List.copyOf(parts);
    }

    /** What a read that begins now must show at least. */
    List<Known> known() {
        return parts.stream().map(Versions::known).toList();
    }

    /**
     * Judges an answer.
     *
     * @param shown a number for each part
     * @param due what was known when the call began
     */
    List<Violation> saw(long[] shown, List<Known> due, Finished call) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            judge(parts.get(i), shown[i], due.get(i), call).ifPresent(violations::add);
        }
        if (violations.isEmpty()) {
            chain.add(shown, call).ifPresent(other -> violations.add(disorder(call, other)));
        }
        return violations;
    }

    /** Judges an answer that shows one part alone. */
    Optional<Violation> saw(Versions part, long shown, List<Known> due, Finished call) {
        return judge(part, shown, due.get(parts.indexOf(part)), call);
    }

    private static Optional<Violation> judge(Versions part, long shown, Known due, Finished call) {
        if (shown < due.version()) {
            String told = part.name() + " was " + shown + ", though " + due.version() + " was known before";
            return Optional.of(new Violation(Rule.STALE, told, call, Optional.ofNullable(due.by())));
        }
        if (part.wasRefused(shown)) {
            String told = part.name() + " was " + shown + ", the write of which was refused";
            return Optional.of(new Violation(Rule.REFUSED, told, call, Optional.empty()));
        }
        if (shown > part.possible()) {
            String told = part.name() + " was " + shown + ", though it cannot have been more than " + part.possible();
            return Optional.of(new Violation(Rule.NEVER_WRITTEN, told, call, Optional.empty()));
        }
        part.learn(shown, call);
        return Optional.empty();
    }

    private static Violation disorder(Finished call, Finished other) {
        return new Violation(Rule.DISORDER, "these two cannot both have been there", call, Optional.of(other));
    }
}
