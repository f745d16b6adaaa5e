package org.lstmcell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every way to open a socket is closed to the tests, and with them to the program. */
class NoNetworkTest {
    @Test
    void noSocketOpens() {
        for (ThrowingCallable way : List.<ThrowingCallable>of(
                () -> new Socket("localhost", 9).close(),
                () -> new ServerSocket(0).close(),
                () -> SocketChannel.open(new InetSocketAddress("localhost", 9)).close(),
                () -> new DatagramSocket().close(),
                () -> URI.create("http://localhost:9").toURL().openStream().close(),
                HttpClient::newHttpClient)) {
            int before = NoNetwork.ATTEMPTS.size();
            assertThatThrownBy(way).hasStackTraceContaining("no network while testing");
            assertThat(NoNetwork.ATTEMPTS).hasSize(before + 1);
        }
    }
}
