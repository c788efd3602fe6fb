package bazar.stack.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    private static final int MANY = 400;

    /** Another process: says which ports it finds, and keeps its claim until its input ends. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(FreePorts.find(MANY).stream().map(String::valueOf).collect(Collectors.joining(" ")));
        System.in.read();
    }

    @Test
    void processes_at_the_same_time_never_find_the_same_port() throws IOException {
        List<Process> others = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                others.add(anotherProcess());
            }
            List<Integer> found = new ArrayList<>(FreePorts.find(MANY));
            for (Process other : others) {
                found.addAll(portsFoundBy(other));
            }

            assertThat(found).hasSize(4 * MANY).doesNotHaveDuplicates();
        } finally {
            others.forEach(Process::destroyForcibly);
        }
    }

    @Test
    void a_port_is_not_found_again_before_all_others() {
        List<Integer> found = Stream.generate(() -> FreePorts.find(11))
                .limit(MANY / 11)
                .flatMap(List::stream)
                .toList();

        assertThat(found).doesNotHaveDuplicates();
    }

    @Test
    void a_port_that_somebody_listens_on_is_not_found() throws IOException {
        int taken = FreePorts.find(1).get(0);
        try (ServerSocket listening = new ServerSocket(taken, 1, InetAddress.getByName("127.0.0.1"))) {
            List<Integer> found = Stream.generate(() -> FreePorts.find(MANY))
                    .limit(2)
                    .flatMap(List::stream)
                    .toList();

            assertThat(found).doesNotContain(listening.getLocalPort());
        }
    }

    @Test
    void no_port_is_one_of_those_that_the_system_gives_to_outgoing_connections() {
        assertThat(FreePorts.find(MANY)).allMatch(port -> port >= 10_000 && port < 32_768);
    }

    private static Process anotherProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FreePortsTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<Integer> portsFoundBy(Process process) throws IOException {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            return Stream.of(output.readLine().split(" ")).map(Integer::valueOf).toList();
        }
    }
}
