package org.koers.ruletables;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A decision model as KIE's engine reads and runs it, which knows nothing of Koers. */
final class DecisionEngine {
    private final DMNRuntime runtime;
    private final DMNModel model;

    DecisionEngine(byte[] written) {
        Resource resource = ResourceFactory.newByteArrayResource(written);
        resource.setSourcePath("rules.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
    }

    /** What it has to say about the model itself. */
    List<String> complaints() {
        return model.getMessages().stream().map(String::valueOf).toList();
    }

    /** The rules that each decision found, by its name; those without any are in it too. */
    Map<String, TreeSet<String>> evaluate(Map<String, Map<String, Object>> told) {
        DMNContext context = runtime.newContext();
        told.forEach(context::set);
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new AssertionError(result.getMessages());
        }
        Map<String, TreeSet<String>> found = new TreeMap<>();
        for (DMNDecisionResult decision : result.getDecisionResults()) {
            TreeSet<String> rules = new TreeSet<>();
            if (decision.getResult() instanceof List<?> list) {
                list.forEach(rule -> rules.add(String.valueOf(rule)));
            }
            found.put(decision.getDecisionName(), rules);
        }
        return found;
    }
}
