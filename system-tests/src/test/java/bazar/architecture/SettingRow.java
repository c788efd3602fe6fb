package bazar.architecture;

import java.util.Locale;

/**
 * A row of a table in {@code docs/configuration.md}.
 *
 * @param defaultValue empty if there is none
 */
record SettingRow(String key, String defaultValue, String range, String meaning) {
    /** As it stands in the document. */
    @Override
    public String toString() {
        String shownDefault = defaultValue.isEmpty() ? "" : "`" + defaultValue + "` ";
        return String.format(Locale.ROOT, "| `%s` | %s| %s | %s |", key, shownDefault, range, meaning);
    }
}
