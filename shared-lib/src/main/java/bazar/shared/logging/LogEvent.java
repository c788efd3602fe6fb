package bazar.shared.logging;

import java.util.regex.Pattern;

/** One line of the log, of the form {@code event=name key=value key="a text"}. */
public record LogEvent(String line) {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    public static LogEvent named(String name) {
        return new LogEvent("event=" + name);
    }

    /** Returns this event with a value that is one word. */
    public LogEvent with(String key, Object value) {
        return new LogEvent(line + ' ' + key + '=' + onOneLine(value));
    }

    /** Returns this event with a text in double quotes; those within the text become single ones. */
    public LogEvent withText(String key, String text) {
        return with(key, '"' + String.valueOf(text).replace('"', '\'') + '"');
    }

    private static String onOneLine(Object value) {
        return LINE_BREAK.matcher(String.valueOf(value)).replaceAll(" ");
    }

    @Override
    public String toString() {
        return line;
    }
}
