package org.koers.wiring;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.koers.measure.Message;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Looks whether the address is this computer's own and the port is free, before anything is opened. */
final class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Koers can't start here. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Message why;

        Refused(Message why) {
            super(why.key());
            this.why = why;
        }

        Message why() {
            return why;
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        InetAddress address = address(settings.getProperty("server.address", "127.0.0.1"));
        int port = settings.getProperty("server.port", Integer.class, 8080);
        // The accounts of this version have passwords that everybody knows.
        if (!address.isLoopbackAddress()) {
            throw new Refused(Message.of("web.start.loopback", address.getHostAddress()));
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new Refused(Message.of("web.start.port", Integer.toString(port)));
        }
    }

    private static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new Refused(Message.of("web.start.loopback", name));
        }
    }
}
