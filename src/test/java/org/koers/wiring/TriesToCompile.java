package org.koers.wiring;

import java.nio.charset.StandardCharsets;
import javax.script.ScriptEngineManager;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Tries to turn text into code with what the packaged jar has on board. Run in a JVM of its own; it knows nothing of
 * Koers. Exit code 0: everything was refused.
 */
public final class TriesToCompile {
    private static final String RULE = "package p\nrule \"r\" when then System.out.println(\"it ran\"); end\n";

    private TriesToCompile() {}

    public static void main(String[] arguments) {
        int engines = new ScriptEngineManager().getEngineFactories().size();
        System.out.println("script engines: " + engines);
        boolean refused = refusesRules();
        System.exit(refused && engines == 0 ? 0 : 1);
    }

    private static boolean refusesRules() {
        try {
            KieServices services = KieServices.Factory.get();
            KieFileSystem files = services.newKieFileSystem();
            files.write("src/main/resources/p/r.drl", RULE.getBytes(StandardCharsets.UTF_8));
            KieBuilder builder = services.newKieBuilder(files).buildAll();
            boolean errors = builder.getResults().hasMessages(Message.Level.ERROR);
            System.out.println(errors ? "refused: " + builder.getResults() : "the rule was compiled");
            return errors;
        } catch (RuntimeException | LinkageError e) {
            System.out.println("refused: " + e);
            return true;
        }
    }
}
