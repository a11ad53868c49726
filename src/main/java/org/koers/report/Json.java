package org.koers.report;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How every JSON file is written: keys in the order of the contract, numbers without exponent, LF. */
final class Json {
    private static final DefaultIndenter INDENT = new DefaultIndenter(" ", "\n");
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private Json() {}

    static byte[] write(Object document) {
        return (WRITER.writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
