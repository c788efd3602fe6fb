package bazar.system.machines;

import java.util.ArrayList;
import java.util.List;

/** A network namespace. Processes in it see and use only its links. */
record Namespace(String name) {
    /** Returns a namespace whose name is unique to this run. */
    static Namespace ofThisRun(String name) {
        return new Namespace("bazar-" + ProcessHandle.current().pid() + "-" + name);
    }

    void create() {
        Outcome.of(List.of("ip", "netns", "add", name)).orThrow();
        ip("link", "set", "lo", "up");
    }

    /** Returns the command line that runs a command in this namespace. */
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

    /** Creates a virtual cable between two namespaces. */
    void connect(String link, Namespace other, String otherLink) {
        ip("link", "add", link, "type", "veth", "peer", "name", otherLink, "netns", other.name);
        ip("link", "set", link, "up");
        other.ip("link", "set", otherLink, "up");
    }
}
