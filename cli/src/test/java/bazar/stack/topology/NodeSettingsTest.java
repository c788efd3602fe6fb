package bazar.stack.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodeSettingsTest {
    @Test
    void an_order_server_is_told_where_the_others_are_and_not_of_itself() {
        NodeSettings settings = new NodeSettings(Topology.standard(1, 1, 3), Wiring.DIRECT);

        assertThat(settings.of(NodeKind.ORDER, 1))
                .containsEntry("BAZAR_PEERS_URLS", "http://127.0.0.1:9301,http://127.0.0.1:9303");
    }

    @Test
    void an_order_server_alone_is_told_of_nobody() {
        NodeSettings settings = new NodeSettings(Topology.standard(1, 1, 1), Wiring.DIRECT);

        assertThat(settings.of(NodeKind.ORDER, 0)).containsEntry("BAZAR_PEERS_URLS", "");
    }
}
