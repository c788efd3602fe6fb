package bazar.stack.books;

import bazar.shared.books.OpeningRules;
import bazar.stack.files.IoReason;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with the books of a new store: CSV (RFC 4180) in UTF-8, with the header {@code id,title,topic,quantity,price}
 * and 1 to 100,000 books.
 *
 * @param csv the file's bytes, to be kept for a store that opens later
 */
public record BookFile(List<NewBook> books, byte[] csv) {
    private static final int MAX_BYTES = 64 << 20;

    /** The default of {@code bazar.http.max-body-bytes}, which limits a catalog's requests. */
    private static final int MAX_JSON_BYTES = 32 << 20;

    private static final Pattern LINE = Pattern.compile("line ([0-9]+)");
    private static final int LONGEST_FIELD = 1 << 20;

    /** @throws BadBooks if the file has errors */
    public static BookFile read(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadBooks(file.toString(), List.of("it is a directory."));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return parse(file.toString(), in.readNBytes(MAX_BYTES + 1));
        } catch (NoSuchFileException e) {
            throw new BadBooks("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new BadBooks("The file " + file + " cannot be read: " + IoReason.of(e) + ".", e);
        }
    }

    static BookFile parse(String source, byte[] csv) {
        if (csv.length > MAX_BYTES) {
            throw new BadBooks(source, List.of("it has more than " + MAX_BYTES + " bytes."));
        }
        BookFileErrors bookFileErrors = new BookFileErrors();
        List<NewBook> books = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(CsvText.of(source, csv))) {
            read(source, reader.iterator(), books, bookFileErrors);
        } catch (CsvParseException e) {
            bookFileErrors.addAt(lineOf(e), "a quote is missing or out of place; nothing after it was read.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        check(books, bookFileErrors);
        if (bookFileErrors.count() > 0) {
            throw new BadBooks(source, bookFileErrors.lines());
        }
        return new BookFile(List.copyOf(books), csv);
    }

    private static void read(
            String source, Iterator<CsvRecord> rows, List<NewBook> books, BookFileErrors bookFileErrors) {
        CsvRecord header = rows.next();
        BookColumns columns = BookColumns.of(source, header.getStartingLineNumber(), header.getFields());
        BookFields fields = new BookFields(bookFileErrors);
        while (rows.hasNext()) {
            CsvRecord row = rows.next();
            long line = row.getStartingLineNumber();
            if (row.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            if (books.size() == OpeningRules.MAX_BOOKS) {
                bookFileErrors.addAt(line, "a store opens with at most " + OpeningRules.MAX_BOOKS + " books.");
                return;
            }
            columns.in(row.getFields())
                    .ifPresentOrElse(
                            values -> fields.read(line, values).ifPresent(books::add),
                            () -> bookFileErrors.addAt(line, complaint(row.getFieldCount())));
        }
    }

    private static String complaint(int fields) {
        return "it has " + fields
                + " fields instead of 5; a field with a comma in it stands in quotes, and a price has a point.";
    }

    private static void check(List<NewBook> books, BookFileErrors bookFileErrors) {
        if (bookFileErrors.count() == 0 && books.isEmpty()) {
            bookFileErrors.add("it has no books.");
        }
        long bytes = books.stream()
                .mapToLong(book -> book.toJson().toString().getBytes(StandardCharsets.UTF_8).length + 1L)
                .sum();
        if (bytes > MAX_JSON_BYTES - "{\"books\":[]}".length()) {
            bookFileErrors.add(
                    "its books have " + bytes + " bytes as JSON; a store opens with at most " + MAX_JSON_BYTES + ".");
        }
    }

    /** Returns the line number in the message, or 1 if there is none. */
    private static long lineOf(CsvParseException e) {
        Matcher line = LINE.matcher(e.getMessage());
        return line.find() ? Long.parseLong(line.group(1)) : 1;
    }
}
