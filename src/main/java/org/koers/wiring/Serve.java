package org.koers.wiring;

import java.util.concurrent.CountDownLatch;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.store.DatabaseInUse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The command {@code serve}: the web application, until it is stopped. */
public final class Serve {
    private static final int DONE = 0;
    private static final int WRONG_USAGE = 2;

    private Serve() {}

    /**
     * Starts the web application and stays until it is stopped.
     *
     * @param arguments settings, as {@code --server.port=8081}
     * @return exit code: 0 when it was stopped, 2 when it could not start and said why
     */
    public static int run(String[] arguments) {
        CountDownLatch stopped = new CountDownLatch(1);
        SpringApplication application = new SpringApplication(KoersApplication.class);
        application.setLogStartupInfo(false);
        application.addListeners((ApplicationListener<ContextClosedEvent>) event -> stopped.countDown());
        application.addInitializers(new StartCheck());
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            context.getBean(Welcome.class).print(System.out, port);
            stopped.await();
            return DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DONE;
        } catch (RuntimeException e) {
            System.err.println(explained(e));
            return WRONG_USAGE;
        }
    }

    private static String explained(RuntimeException thrown) {
        Wording words = new Wording(Language.NL, "EUR");
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartCheck.Refused refused) {
                return words.render(refused.why());
            }
            if (cause instanceof DatabaseInUse inUse) {
                return words.render("web.start.database", inUse.home().toString());
            }
            if (cause instanceof PortInUseException taken) {
                return words.render("web.start.port", Integer.toString(taken.getPort()));
            }
        }
        throw thrown;
    }
}
