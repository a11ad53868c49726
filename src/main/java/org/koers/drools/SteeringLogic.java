package org.koers.drools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * The steering logic of {@code rules/*.drl}, compiled when Koers was built. Nothing here, nor anywhere in the product,
 * turns rule text into code.
 */
final class SteeringLogic {
    private static final String INDEX = "META-INF/kie/org.koers/koers/drools-model";
    private static final String MODEL_PREFIX = "koersrules.Rules";

    private SteeringLogic() {}

    /** @throws IllegalStateException when the rules were not built, as after an IDE's own rebuild */
    static KieBase load() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Drools finds its services by the thread's class loader, which for a pool's threads is not that of our jar.
        thread.setContextClassLoader(SteeringLogic.class.getClassLoader());
        try {
            Class<?> model = Class.forName(modelName(), true, SteeringLogic.class.getClassLoader());
            return KieBaseBuilder.createKieBaseFromModel(
                    (Model) model.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw notBuilt(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String modelName() {
        InputStream index = SteeringLogic.class.getClassLoader().getResourceAsStream(INDEX);
        if (index == null) {
            throw notBuilt(null);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(index, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(MODEL_PREFIX))
                    .findFirst()
                    .orElseThrow(() -> notBuilt(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalStateException notBuilt(@Nullable Throwable cause) {
        return new IllegalStateException("the rules were not built: run mvn process-classes", cause);
    }
}
