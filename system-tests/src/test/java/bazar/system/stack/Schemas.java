package bazar.system.stack;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;

/** The schemas of an OpenAPI document by their JSON pointer. */
final class Schemas {
    private static final String DOCUMENT = "urn:bazar:openapi";

    private final SchemaRegistry registry;
    private final Map<String, Schema> byPointer = new ConcurrentHashMap<>();

    /** @param document the document as JSON */
    Schemas(String document) {
        SchemaRegistryConfig formatsCount =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemaRegistryConfig(formatsCount).schemas(Map.of(DOCUMENT, document)));
    }

    /** Returns the violations of a schema; empty if the JSON is valid. */
    List<String> complaintsAbout(String json, String pointer) {
        Schema schema = byPointer.computeIfAbsent(
                pointer, place -> registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + place)));
        try {
            return schema.validate(json, InputFormat.JSON).stream()
                    .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                    .toList();
        } catch (JacksonException e) {
            return List.of(" not being JSON");
        }
    }
}
