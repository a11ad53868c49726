package org.koers.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Holds a JSON file against one of the published contracts. */
final class Schemas {
    private Schemas() {}

    /** @return what is wrong, one entry each; empty when the file keeps the contract */
    static List<String> problems(String contract, byte[] json) {
        try (InputStream stream = Objects.requireNonNull(Schemas.class.getResourceAsStream("/contracts/" + contract))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
