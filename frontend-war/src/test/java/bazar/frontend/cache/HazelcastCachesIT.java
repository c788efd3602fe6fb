package bazar.frontend.cache;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.frontend.TestedFrontend;
import bazar.frontend.cache.core.Document;
import bazar.frontend.cache.core.Entry;
import bazar.shared.books.FoldedTopic;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The caches as the server makes them: its class loaders find Hazelcast, and Hazelcast finds the class of the entries.
 */
@ArquillianTest
class HazelcastCachesIT {
    /**
     * As the environment of the server of tests says, which prevails over the default of 500. Hazelcast takes it for a
     * measure: it bounds each partition, with slack.
     */
    private static final int SEARCHES = 210;

    /** The configured time to live of a book is 1 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    private HazelcastCaches caches;

    @Deployment
    static WebArchive frontend() {
        return TestedFrontend.with(HazelcastCachesIT.class);
    }

    @BeforeEach
    void clear() {
        caches.clear();
    }

    @Test
    void what_is_put_is_found_as_it_was() {
        Entry entry = entry("{\"title\":\"Bücher 📖\"}");
        caches.put(topic("systems"), entry);

        Entry found = caches.get(topic("systems"));
        assertThat(found).usingRecursiveComparison().isEqualTo(entry);
    }

    @Test
    void what_is_removed_is_gone_and_nothing_else() {
        caches.put(topic("systems"), entry("1"));
        caches.put(topic("nature"), entry("2"));
        caches.remove(topic("systems"));

        assertThat(caches.get(topic("systems"))).isNull();
        assertThat(caches.get(topic("nature"))).isNotNull();
    }

    @Test
    void the_number_of_searches_is_bounded_by_what_the_node_is_told() {
        topics(10 * SEARCHES).forEach(topic -> caches.put(topic, entry("1")));

        assertThat(topics(10 * SEARCHES)
                        .filter(topic -> caches.get(topic) != null)
                        .count())
                .isBetween(1L, 2L * SEARCHES);
    }

    @Test
    void a_books_record_is_kept_no_longer_than_the_node_is_told_to_and_a_search_is() {
        caches.put(Key.info(1), entry("1"));
        caches.put(topic("systems"), entry("1"));
        long put = System.nanoTime();
        while (caches.get(Key.info(1)) != null && System.nanoTime() - put < PATIENCE.toNanos()) {
            Thread.onSpinWait();
        }

        assertThat(caches.get(Key.info(1))).isNull();
        assertThat(caches.get(topic("systems"))).isNotNull();
    }

    private static Stream<Key> topics(int many) {
        return LongStream.range(0, many).mapToObj(n -> topic("topic " + n));
    }

    private static Key topic(String topic) {
        return Key.search(FoldedTopic.of(topic));
    }

    private static Entry entry(String json) {
        return new Entry(
                new Document(json.getBytes(StandardCharsets.UTF_8), "\"etag\"", null), new AsOf(3, 17), 5, 1_000_000);
    }
}
