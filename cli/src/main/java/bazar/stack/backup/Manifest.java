package bazar.stack.backup;

import bazar.stack.files.PrivateFiles;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The description of a backup.
 *
 * @param madeAt when the backup was completed
 * @param store id of the store that was copied
 * @param epoch of the last log entry in the copy of the catalog
 * @param lsn of that entry
 * @param hash of that entry
 * @param copies one for each copied node
 */
public record Manifest(Instant madeAt, String store, long epoch, long lsn, String hash, List<Copy> copies) {
    static final String FILE = "manifest.json";
    private static final int FORMAT = 1;
    private static final JsonWriterFactory WRITERS =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    public Manifest {
        if (copies.stream().noneMatch(Copy::isOfCatalog)) {
            throw new IllegalArgumentException("a backup has a copy of the catalog");
        }
    }

    /**
     * A node's database.
     *
     * @param node name of the node and of the copy's folder
     * @param kind {@code catalog} or {@code order}
     * @param schema number of the last migration that ran on the database
     */
    public record Copy(String node, String kind, int schema) {
        private static final Pattern NAME = Pattern.compile("[a-z]+-[0-9]+");

        public Copy {
            if (!NAME.matcher(node).matches()) {
                throw new IllegalArgumentException(node + " is no name of a node");
            }
        }

        private boolean isOfCatalog() {
            return kind.equals("catalog");
        }

        static Copy of(JsonObject json) {
            return new Copy(text(json, "name"), text(json, "kind"), (int) number(json, "schema"));
        }

        JsonObject toJson() {
            return Json.createObjectBuilder()
                    .add("name", node)
                    .add("kind", kind)
                    .add("schema", schema)
                    .build();
        }
    }

    static Manifest readIn(Path directory) {
        Path file = directory.resolve(FILE);
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = Json.createReader(text)) {
            return of(file, reader.readObject());
        } catch (IOException e) {
            throw new BadBackup(file + " cannot be read", e);
        } catch (JsonException
                | ClassCastException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException e) {
            throw new BadBackup(file + " is no manifest of a backup.");
        }
    }

    void writeIn(Path directory) throws IOException {
        try (OutputStream file = PrivateFiles.create(directory.resolve(FILE));
                JsonWriter writer = WRITERS.createWriter(file)) {
            writer.writeObject(toJson());
        }
    }

    private static Manifest of(Path file, JsonObject json) {
        long format = number(json, "format");
        if (format > FORMAT) {
            throw new BadBackup(file + " is of format " + format + ", made by a newer Bazar; this one reads format "
                    + FORMAT + ".");
        }
        return new Manifest(
                Instant.parse(text(json, "madeAt")),
                text(json, "store"),
                number(json, "epoch"),
                number(json, "lsn"),
                text(json, "hash"),
                required(json, "nodes").asJsonArray().getValuesAs(JsonObject.class).stream()
                        .map(Copy::of)
                        .toList());
    }

    private static String text(JsonObject json, String name) {
        return ((JsonString) required(json, name)).getString();
    }

    private static long number(JsonObject json, String name) {
        return ((JsonNumber) required(json, name)).longValueExact();
    }

    /** @throws JsonException if the member is missing */
    private static JsonValue required(JsonObject json, String name) {
        return json.getValue("/" + name);
    }

    private JsonObject toJson() {
        JsonArrayBuilder nodes = Json.createArrayBuilder();
        copies.forEach(copy -> nodes.add(copy.toJson()));
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("madeAt", madeAt.toString())
                .add("store", store)
                .add("epoch", epoch)
                .add("lsn", lsn)
                .add("hash", hash)
                .add("nodes", nodes)
                .build();
    }
}
