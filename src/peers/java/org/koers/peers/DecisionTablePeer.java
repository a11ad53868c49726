package org.koers.peers;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** A decision table of Drools. */
final class DecisionTablePeer implements Peer {
    private final boolean isModel;
    private @Nullable KieBase base;

    /** @param isModel whether it is compiled into an executable model, as Koers compiles its own DRL; else by MVEL */
    DecisionTablePeer(boolean isModel) {
        this.isModel = isModel;
    }

    boolean isModel() {
        return isModel;
    }

    @Override
    public String name() {
        return "Drools decision table, " + (isModel ? "executable model" : "MVEL");
    }

    @Override
    public void publish(Written table) {
        byte[] csv = table.spreadsheet().getBytes(StandardCharsets.UTF_8);
        String rules = new SpreadsheetCompiler().compile(new ByteArrayInputStream(csv), InputType.CSV);
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/org/koers/peers/rows/rows.drl", rules);
        KieBuilder builder =
                services.newKieBuilder(files).buildAll(isModel ? ExecutableModelProject.class : DrlProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(
                    String.valueOf(builder.getResults().getMessages().get(0)));
        }
        base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public TreeSet<String> find(Map<String, Integer> situation) {
        TreeSet<String> found = new TreeSet<>();
        KieSession session = Objects.requireNonNull(base).newKieSession();
        try {
            session.setGlobal("found", found);
            session.insert(new Situation(situation));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return found;
    }
}
