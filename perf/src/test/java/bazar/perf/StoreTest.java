package bazar.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreTest {
    private final Map<String, String> pages = new HashMap<>();
    private int missing = 404;
    private HttpServer server;
    private URI url;

    @BeforeEach
    void opens() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void closes() {
        server.stop(0);
    }

    @Test
    void has_the_books_that_a_search_finds_as_they_are_now() {
        pages.put("/search/flash%20sale", "[{\"id\":7,\"title\":\"A\"},{\"id\":9,\"title\":\"B\"}]");
        pages.put("/info/7", "{\"id\":7,\"title\":\"A\",\"topic\":\"flash sale\",\"price\":1.00,\"stock\":0}");
        pages.put("/info/9", "{\"id\":9,\"title\":\"B\",\"topic\":\"flash sale\",\"price\":1.00,\"stock\":10}");

        assertThat(new Store(url).books("flash sale"))
                .containsExactly(new Book(7, "flash sale", 0), new Book(9, "flash sale", 10));
    }

    @Test
    void without_such_books_names_a_file_that_has_them() {
        refuses("The store at " + url + " has no books on \"load\": open one with ./bazar reset --books perf/books.csv,"
                + " or choose others with -Dtopic=");
    }

    @Test
    void that_is_not_there_says_how_to_start_it() {
        closes();

        refuses("No store answers at " + url + ": start one with ./bazar up, or name another with -Dbazar.url=");
    }

    @Test
    void that_is_not_ready_is_no_empty_one() {
        missing = 503;

        refuses("The store at " + url + " answers GET /search/load with 503; ./bazar status shows which node is not"
                + " ready");
    }

    @Test
    void that_is_another_program_is_none() {
        pages.put("/search/load", "<html>It works!</html>");

        refuses("What answers at " + url + " is not a Bazar store");
    }

    private void refuses(String message) {
        assertThatThrownBy(() -> new Store(url).books("load"))
                .isInstanceOf(CannotRun.class)
                .hasMessage(message);
    }

    private void answer(HttpExchange http) throws IOException {
        String page = pages.get(http.getRequestURI().toString());
        byte[] body = (page == null ? "{}" : page).getBytes(StandardCharsets.UTF_8);
        http.sendResponseHeaders(page == null ? missing : 200, body.length);
        http.getResponseBody().write(body);
        http.close();
    }
}
