package org.lstmcell;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * For as long as any test runs, every way of Java's to open a socket fails and is remembered: the whole of the tests shows that the
 * program uses no network. Named in META-INF/services; {@link NoNetworkTest} shows that it holds.
 */
public final class NoNetwork extends SelectorProvider implements LauncherSessionListener {
    private static final Set<String> OF_THE_NETWORK = Set.of("http", "https", "ftp", "mailto");
    /** Who tried. */
    static final Queue<Throwable> ATTEMPTS = new ConcurrentLinkedQueue<>();

    /** A socket that was asked for. */
    static final class Refused extends SocketException {
        private static final long serialVersionUID = 1;

        Refused() {
            super("no network while testing");
            ATTEMPTS.add(this);
        }
    }

    @Override
    @SuppressWarnings("deprecation") // there is no other way to be asked before every socket
    public void launcherSessionOpened(LauncherSession session) {
        if (!"none".equals(System.getProperty("tests.network"))) {
            return; // Maven itself, which looks the tests through before they run, and has plugins to fetch after them
        }
        System.setProperty(SelectorProvider.class.getName(), NoNetwork.class.getName());
        try {
            Socket.setSocketImplFactory(() -> {
                throw new IllegalStateException(new Refused());
            });
            ServerSocket.setSocketFactory(() -> {
                throw new IllegalStateException(new Refused());
            });
            DatagramSocket.setDatagramSocketImplFactory(() -> {
                throw new IllegalStateException(new Refused());
            });
        } catch (IOException e) {
            throw new IllegalStateException("sockets cannot be forbidden", e);
        }
        URL.setURLStreamHandlerFactory(protocol -> OF_THE_NETWORK.contains(protocol) ? new Refusing() : null);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (ATTEMPTS.stream().anyMatch(attempt -> !isOfTheTest(attempt))) {
            throw new AssertionError("a socket was asked for", ATTEMPTS.peek());
        }
    }

    private static boolean isOfTheTest(Throwable attempt) {
        return Arrays.stream(attempt.getStackTrace()).anyMatch(call -> call.getClassName().startsWith(NoNetworkTest.class.getName()));
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new Refused();
        }
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw new Refused();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw new Refused();
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw new Refused();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw new Refused();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw new Refused();
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw new Refused();
    }
}
