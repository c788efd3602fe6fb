package bazar.stack.books;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
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
 * The books a new store opens with, as a file: CSV by RFC 4180 in UTF-8, with the header
 * {@code id,title,topic,quantity,price} and 1 to 100,000 books.
 *
 * @param csv the file's own bytes, so that they can be kept for a store that opens later
 */
public record BookFile(List<NewBook> books, byte[] csv) {
    private static final int MAX_BOOKS = 100_000;
    private static final int MAX_BYTES = 128 << 20;
    private static final Pattern LINE = Pattern.compile("line ([0-9]+)");
    private static final int LONGEST_FIELD = 1 << 20;

    /** @throws BadBooks if anything in it is wrong; it names every bad line */
    public static BookFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(file.toString(), in.readNBytes(MAX_BYTES + 1));
        } catch (NoSuchFileException e) {
            throw new BadBooks("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new BadBooks("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    static BookFile parse(String source, byte[] csv) {
        BookFields fields = new BookFields();
        List<NewBook> books = new ArrayList<>();
        if (csv.length > MAX_BYTES) {
            throw new BadBooks(source, List.of("it has more than " + MAX_BYTES + " bytes"));
        }
        String text = decode(source, csv);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            readHeader(source, records);
            while (records.hasNext()) {
                CsvRecord row = records.next();
                fields.read(row.getStartingLineNumber(), row.getFields()).ifPresent(books::add);
            }
        } catch (CsvParseException e) {
            fields.complain(lineOf(e), "a quote is missing or out of place; nothing after it was read");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checked(source, csv, fields.complaints(), books);
    }

    /** Only the message knows; without a number it speaks of the first line. */
    private static long lineOf(CsvParseException e) {
        Matcher line = LINE.matcher(e.getMessage());
        return line.find() ? Long.parseLong(line.group(1)) : 1;
    }

    private static void readHeader(String source, Iterator<CsvRecord> records) {
        if (!records.hasNext() || !records.next().getFields().equals(BookFields.COLUMNS)) {
            throw new BadBooks(source, List.of("line 1: the header is not " + String.join(",", BookFields.COLUMNS)));
        }
    }

    private static BookFile checked(String source, byte[] csv, List<String> complaints, List<NewBook> books) {
        if (complaints.isEmpty() && books.isEmpty()) {
            complaints.add("it has no books");
        }
        if (books.size() > MAX_BOOKS) {
            complaints.add("it has " + books.size() + " books; at most " + MAX_BOOKS + " fit");
        }
        if (!complaints.isEmpty()) {
            throw new BadBooks(source, complaints);
        }
        return new BookFile(List.copyOf(books), csv);
    }

    private static String decode(String source, byte[] csv) {
        ByteBuffer bytes = ByteBuffer.wrap(csv);
        CharBuffer text = CharBuffer.allocate(csv.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        if (result.isError()) {
            throw new BadBooks(source, List.of("line " + lineAt(csv, bytes.position()) + ": it is not UTF-8"));
        }
        String decoded = text.flip().toString();
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    private static long lineAt(byte[] csv, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            if (csv[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
