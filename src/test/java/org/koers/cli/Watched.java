package org.koers.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What this thread did that reading a file of rules never needs, as the JVM itself records it. */
final class Watched {
    /** By the name of the event: where it says what. */
    private static final Map<String, String> EVENTS = Map.of(
            "jdk.ClassDefine", "definedClass",
            "jdk.ProcessStart", "command",
            "jdk.SocketRead", "port",
            "jdk.SocketWrite", "port");

    /** What Java makes of a constructor or method that is called by reflection for the sixteenth time. */
    private static final String REFLECTION = "jdk.internal.reflect.Generated";

    private Watched() {}

    /** Work that may throw. */
    interface Work {
        void run() throws Exception;
    }

    /**
     * One line for each class that was made (not those that are loaded late, or by which Java calls by reflection), process that was started and
     * socket that was read or written.
     */
    static List<String> during(Work work) throws Exception {
        Path file = Files.createTempFile("watched", ".jfr");
        try (Recording recording = new Recording()) {
            EVENTS.keySet().forEach(event -> recording.enable(event).withThreshold(Duration.ZERO));
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(Watched::isOfThisThread)
                    .filter(event -> !isOfJavaOrOnClassPath(event))
                    .map(Watched::told)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isOfThisThread(RecordedEvent event) {
        return EVENTS.containsKey(event.getEventType().getName())
                && event.getThread() != null
                && event.getThread().getJavaThreadId() == Thread.currentThread().getId();
    }

    private static boolean isOfJavaOrOnClassPath(RecordedEvent event) {
        String name = told(event).replaceFirst("^jdk.ClassDefine ", "");
        return name.startsWith(REFLECTION) || ClassLoader.getSystemResource(name.replace('.', '/') + ".class") != null;
    }

    private static String told(RecordedEvent event) {
        String name = event.getEventType().getName();
        Object what = event.getValue(EVENTS.get(name));
        boolean isClass = what instanceof jdk.jfr.consumer.RecordedClass;
        return name + " " + (isClass ? ((jdk.jfr.consumer.RecordedClass) what).getName() : what);
    }
}
