package org.koers.wiring;

/**
 * Keeps libraries from speaking in between the lines that a command writes. The web application sets its own logging
 * when it starts.
 */
final class Logging {
    private static final String CONFIGURATION = "logback.configurationFile";

    private Logging() {}

    /** To be called before any class of a library that logs is loaded. */
    static void beforeCommands() {
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, "org/koers/wiring/logback-commands.xml");
        }
    }

    /** Spring Boot sets up logging itself, and says so when it finds this setting. */
    static void beforeServing() {
        System.clearProperty(CONFIGURATION);
    }
}
