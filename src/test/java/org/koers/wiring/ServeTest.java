package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ServeTest {
    @Test
    void a_taken_port_is_one_line_and_wrong_usage() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(refusal("--server.port=" + taken.getLocalPort()))
                    .contains("Poort " + taken.getLocalPort() + " is bezet")
                    .hasLineCount(1);
        }
    }

    @Test
    void an_address_that_others_can_reach_is_one_line_and_wrong_usage() {
        assertThat(refusal("--server.address=0.0.0.0"))
                .contains("niet op adres 0.0.0.0")
                .hasLineCount(1);
    }

    private static String refusal(String setting) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Serve.run(new String[] {setting})).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
