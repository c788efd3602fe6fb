package bazar.stack.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerStatisticsTest {
    @Test
    void the_lines_about_nodes_are_read_by_the_names_of_their_columns() {
        assertThat(ServerStatistics.in("""
                # pxname,svname,qcur,scur,stot,status,check_desc,
                public,FRONTEND,,1,1,OPEN,,
                order,order-1,1,2,345678901234,UP,"Layer7 check passed, at last",
                order,order-2,0,0,0,DOWN,,
                order,BACKEND,1,2,3,UP,,
                control,HAProxy,0,0,0,no check,,

                """))
                .containsExactly(
                        new ServerStatistics("order", "order-1", 1, 2, 345678901234L, "UP"),
                        new ServerStatistics("order", "order-2", 0, 0, 0, "DOWN"));
    }

    @Test
    void an_ingress_that_does_not_answer_tells_of_no_server() {
        assertThat(ServerStatistics.in("")).isEmpty();
    }
}
