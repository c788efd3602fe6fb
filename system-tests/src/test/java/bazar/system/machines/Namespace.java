package bazar.system.machines;

import java.util.ArrayList;
import java.util.List;

/** A network namespace: whatever runs in it sees its links alone, and can take nothing else. */
record Namespace(String name) {
    /** No other run has one of that name. */
    static Namespace ofThisRun(String name) {
        return new Namespace("bazar-" + ProcessHandle.current().pid() + "-" + name);
    }

    void create() {
        Outcome.of(List.of("ip", "netns", "add", name)).orThrow();
        ip("link", "set", "lo", "up");
    }

    /** What has to be run so that this command runs in here. */
    List<String> entered(List<String> command) {
        List<String> words = new ArrayList<>(List.of("ip", "netns", "exec", name));
        words.addAll(command);
        return words;
    }

    Outcome run(String... command) {
        return Outcome.of(entered(List.of(command)));
    }

    /** Configures the network of this namespace. */
    void ip(String... arguments) {
        List<String> words = new ArrayList<>(List.of("ip", "-n", name));
        words.addAll(List.of(arguments));
        Outcome.of(words).orThrow();
    }

    /** Lays a cable: a link here and its other end there. */
    void connect(String link, Namespace other, String otherLink) {
        ip("link", "add", link, "type", "veth", "peer", "name", otherLink, "netns", other.name);
        ip("link", "set", link, "up");
        other.ip("link", "set", otherLink, "up");
    }
}
