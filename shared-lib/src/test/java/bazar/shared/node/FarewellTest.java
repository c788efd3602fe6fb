package bazar.shared.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class FarewellTest {
    private final CountDownLatch speaking = new CountDownLatch(1);
    private final CountDownLatch heard = new CountDownLatch(1);
    private final AtomicInteger said = new AtomicInteger();

    /** Otherwise the application would stop while the hook still uses it. */
    @Test
    void an_application_does_not_end_while_the_words_are_being_said() throws InterruptedException {
        ShutdownHook shutdownHook = ShutdownHook.of(this::speak);
        Thread first = new Thread(shutdownHook::sayAtLast);
        first.start();
        speaking.await();
        Thread second = new Thread(shutdownHook::sayAtLast);
        second.start();
        while (second.isAlive() && !waitsFor(second, first)) {
            Thread.onSpinWait();
        }

        assertThat(second.isAlive()).isTrue();
        heard.countDown();
        first.join();
        second.join();
        assertThat(said).hasValue(1);
    }

    private static boolean waitsFor(Thread one, Thread other) {
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(one.getId());
        return info != null && info.getLockOwnerId() == other.getId();
    }

    private void speak() {
        said.incrementAndGet();
        speaking.countDown();
        try {
            heard.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
