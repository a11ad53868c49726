package org.koers.peers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE's DMN engine with what rules export writes. */
final class DecisionModelPeer implements Peer {
    private @Nullable DMNRuntime runtime;
    private @Nullable DMNModel model;

    @Override
    public String name() {
        return "KIE DMN";
    }

    @Override
    public void publish(Written table) {
        Resource resource = ResourceFactory.newByteArrayResource(table.decisionModel());
        resource.setSourcePath("rules.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
    }

    @Override
    public TreeSet<String> find(Map<String, Integer> situation) {
        DMNRuntime engine = Objects.requireNonNull(runtime);
        DMNContext context = engine.newContext();
        context.set("total", new HashMap<>(situation));
        TreeSet<String> found = new TreeSet<>();
        for (DMNDecisionResult decision :
                engine.evaluateAll(Objects.requireNonNull(model), context).getDecisionResults()) {
            if (decision.getResult() instanceof List<?> list) {
                list.forEach(rule -> found.add(String.valueOf(rule)));
            }
        }
        return found;
    }
}
