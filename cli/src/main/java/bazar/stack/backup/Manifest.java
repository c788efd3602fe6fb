package bazar.stack.backup;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a backup says of itself.
 *
 * @param madeAt when it was complete
 * @param store id of the store it was made of, whose catalog is in it up to {@code epoch} and {@code lsn}
 * @param hash of that entry of the catalog's log
 * @param copies one for each node that was copied
 */
public record Manifest(Instant madeAt, String store, long epoch, long lsn, String hash, List<Copy> copies) {
    static final String FILE = "manifest.json";
    private static final int FORMAT = 1;
    private static final JsonWriterFactory WRITERS =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    /**
     * A node's database.
     *
     * @param node its name, and that of the folder the copy is in
     * @param kind what the node is there for, {@code catalog} or {@code order}
     * @param schema number of the last script that was run on it
     */
    public record Copy(String node, String kind, int schema) {
        private static final Pattern NAME = Pattern.compile("[a-z]+-[0-9]+");

        public Copy {
            if (!NAME.matcher(node).matches()) {
                throw new IllegalArgumentException(node + " is no name of a node");
            }
        }

        static Copy of(JsonObject json) {
            return new Copy(json.getString("name"), json.getString("kind"), json.getInt("schema"));
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
                | NullPointerException
                | ClassCastException
                | IllegalArgumentException
                | DateTimeException e) {
            throw new BadBackup(file + " is no manifest of a backup.");
        }
    }

    void writeIn(Path directory) throws IOException {
        try (Writer text = Files.newBufferedWriter(directory.resolve(FILE));
                JsonWriter writer = WRITERS.createWriter(text)) {
            writer.writeObject(toJson());
        }
    }

    private static Manifest of(Path file, JsonObject json) {
        int format = json.getInt("format");
        if (format > FORMAT) {
            throw new BadBackup(file + " is of format " + format + ", made by a newer Bazar; this one reads format "
                    + FORMAT + ".");
        }
        return new Manifest(
                Instant.parse(json.getString("madeAt")),
                json.getString("store"),
                json.getJsonNumber("epoch").longValueExact(),
                json.getJsonNumber("lsn").longValueExact(),
                json.getString("hash"),
                json.getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
                        .map(Copy::of)
                        .toList());
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
