package bazar.stack.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeProcessTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path home;

    private NodeProcess process;

    @BeforeEach
    void a_process() {
        process = new NodeProcess(pidFile());
    }

    @AfterEach
    void ends() {
        process.signal(Signal.KILL);
        process.awaitEnd(SOON);
    }

    @Test
    void it_is_found_again_by_its_pid_file() {
        start("sleep", "60");

        NodeProcess found = new NodeProcess(pidFile());
        assertThat(found.running()).isPresent().isEqualTo(process.running());
        found.signal(Signal.TERM);
        assertThat(process.awaitEnd(SOON)).isTrue();
        assertThat(process.running()).isEmpty();
        assertThat(process.isRemembered()).isTrue();
    }

    @Test
    void a_stranger_with_its_pid_is_neither_taken_for_it_nor_signalled() throws IOException {
        start("sleep", "60");
        ProcessId stranger = process.running().orElseThrow();
        Path stale = home.resolve("stale.pid");
        Files.writeString(stale, new ProcessId(stranger.pid(), "12345@another-boot").toString());

        NodeProcess gone = new NodeProcess(stale);
        gone.signal(Signal.KILL);

        assertThat(gone.running()).isEmpty();
        assertThat(gone.isRemembered()).isTrue();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void a_damaged_pid_file_names_no_process() throws IOException {
        for (String damaged : List.of("", "1", "-1 x", "0x1 y", "99999999999999999999 z")) {
            Files.writeString(pidFile(), damaged);
            assertThat(process.running()).as(damaged).isEmpty();
        }
    }

    @Test
    void it_can_be_paused_and_resumed() {
        start("sleep", "60");

        process.signal(Signal.STOP);
        await().until(process::isPaused);
        assertThat(process.running()).isPresent();

        process.signal(Signal.CONT);
        await().until(() -> !process.isPaused());
    }

    @Test
    void whoever_does_not_end_in_good_order_is_noticed() throws IOException {
        Path ready = home.resolve("ready");
        start("sh", "-c", "trap '' TERM; touch " + ready + "; while :; do sleep 1; done");
        await().until(() -> Files.exists(ready));

        process.signal(Signal.TERM);
        assertThat(process.awaitEnd(Duration.ofMillis(200))).isFalse();

        process.signal(Signal.KILL);
        assertThat(process.awaitEnd(SOON)).isTrue();
    }

    @Test
    void one_that_has_ended_but_was_not_asked_how_counts_as_ended() throws IOException {
        Path childPid = home.resolve("child");
        Path leave = home.resolve("leave");
        start(
                "sh",
                "-c",
                "(while [ ! -e " + leave + " ]; do sleep 0.05; done) & echo $! >" + childPid + "; exec sleep 60");
        long parent = process.running().orElseThrow().pid();
        await().until(() -> stat(parent).contains("(sleep)"));
        long child = Long.parseLong(Files.readString(childPid).strip());

        Files.createFile(leave);

        await().until(() -> ProcessId.of(child).isEmpty());
        assertThat(stat(child)).contains(") Z ");
    }

    @Test
    void it_has_a_session_of_its_own_that_no_terminal_reaches() throws IOException {
        start("sleep", "60");
        long pid = process.running().orElseThrow().pid();

        await().until(() -> stat(pid).contains("(sleep)"));
        assertThat(stat(pid).split(" ")[5]).as("session").isEqualTo(Long.toString(pid));
    }

    @Test
    void its_words_and_its_environment_reach_it() throws IOException {
        Path out = home.resolve("out.log");
        process.start(List.of("sh", "-c", "echo \"$GREETING\"; echo oops >&2"), Map.of("GREETING", "hello"), out, out);
        process.awaitEnd(SOON);
        assertThat(out).content().isEqualTo("hello\noops\n");

        process.start(List.of("true"), Map.of(), out, out);
        process.awaitEnd(SOON);
        assertThat(out).content().isEmpty();
        assertThat(home.resolve("out.log.previous")).content().isEqualTo("hello\noops\n");
    }

    private void start(String... command) {
        Path log = home.resolve("console.log");
        process.start(List.of(command), Map.of(), log, log);
    }

    private static String stat(long pid) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    }

    private Path pidFile() {
        return home.resolve("node.pid");
    }
}
