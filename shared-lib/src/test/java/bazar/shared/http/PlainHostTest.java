package bazar.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHostTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "catalog-1:9080",
                "bazar_ingress_1:9081",
                "www.shop.example.",
                "10.20.0.1:9081",
                "[::1]:8080",
                "[::ffff:127.0.0.1]"
            })
    void names_and_addresses_are_plain(String host) {
        assertThat(PlainHost.isStated(List.of(host), "HTTP/1.1")).isTrue();
        assertThat(PlainHost.isStated(List.of(host), "HTTP/1.0")).isTrue();
        assertThat(PlainHost.isBefore("/api/ping", "http://" + host + "/api/ping"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost/cache/invalidations",
                "localhost/cache/invalidations?",
                "localhost/cache/invalidations#",
                "localhost:80/cache/invalidations?",
                "localhost?",
                "localhost#",
                "a b/cache/invalidations?",
                "localhost\\cache",
                "localhost%2fcache",
                "localhost;x",
                "user@localhost",
                "user:secret@localhost",
                "localhost,elsewhere",
                "localhost elsewhere",
                "localhost\n",
                "localhost\t",
                "localhost:",
                "localhost:http",
                "localhost:808080",
                "localhost:80:80",
                ":8080",
                "::1",
                "[::1",
                "[::1]x",
                "[::1]/inner",
                "[::1%25eth0]",
                "[localhost]",
                "[:::::::]",
                "[....]",
                "[1::2::3]",
                "[1:2:3]",
                "münchen",
                "http://localhost"
            })
    void nothing_else_is(String host) {
        assertThat(PlainHost.isStated(List.of(host), "HTTP/1.1")).isFalse();
        assertThat(PlainHost.isBefore("/api/ping", "http://" + host + "/api/ping"))
                .isFalse();
    }

    @Test
    void one_host_is_stated_but_in_http_1_0() {
        assertThat(PlainHost.isStated(List.of(), "HTTP/1.1")).isFalse();
        assertThat(PlainHost.isStated(List.of(), "HTTP/1.0")).isTrue();
        assertThat(PlainHost.isStated(List.of("localhost", "localhost"), "HTTP/1.1"))
                .isFalse();
        assertThat(PlainHost.isStated(List.of("localhost", "localhost"), "HTTP/1.0"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/cache/invalidations?/api/ping",
                "http://localhost/cache/invalidations?:80/api/ping",
                "http://localhost/cache/invalidations",
                "http://localhost/cache/api/ping",
                "http://localhost:80/cache/invalidations?/api/ping",
                "http://localhost/cache/invalidations?://localhost/api/ping",
                "ftp://localhost/api/ping",
                "://localhost/api/ping",
                "//localhost/api/ping",
                "/api/ping",
                "ping"
            })
    void an_address_is_the_path_behind_a_plain_host_wherever_that_was_taken_from(String address) {
        assertThat(PlainHost.isBefore("/api/ping", address)).isFalse();
    }
}
