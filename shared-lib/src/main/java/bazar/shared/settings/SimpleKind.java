package bazar.shared.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** A kind of values that belongs to one type. */
enum SimpleKind implements Kind {
    /** The upper bound fits into a socket's timeout. */
    DURATION("a duration as in ISO 8601, from PT0.001S to P24D") {
        @Override
        public boolean allows(String value) {
            try {
                Duration duration = Duration.parse(value);
                return duration.compareTo(Duration.ofMillis(1)) >= 0 && duration.compareTo(Duration.ofDays(24)) <= 0;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    },
    DAYS("a number of days as in ISO 8601, from P1D to P3650D") {
        @Override
        public boolean allows(String value) {
            try {
                Period period = Period.parse(value);
                return period.toTotalMonths() == 0 && period.getDays() >= 1 && period.getDays() <= 3650;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    },
    NUMBER("a whole number from 1 to " + Integer.MAX_VALUE) {
        @Override
        public boolean allows(String value) {
            try {
                return Integer.parseInt(value) >= 1;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    },
    SWITCH("true or false") {
        @Override
        public boolean allows(String value) {
            return value.equals("true") || value.equals("false");
        }
    },
    ADDRESS("the address of a server, such as http://10.0.0.1:9201") {
        @Override
        public boolean allows(String value) {
            try {
                URI uri = new URI(value);
                return "http".equals(uri.getScheme())
                        && uri.getHost() != null
                        && uri.getPort() <= 65535
                        && (uri.getPath().isEmpty() || uri.getPath().equals("/"))
                        && uri.getQuery() == null
                        && uri.getUserInfo() == null;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    },
    ADDRESSES("addresses of servers with commas between them, such as http://10.0.0.1:9201,http://10.0.0.2:9201") {
        @Override
        public boolean allows(String value) {
            return List.of(value.split(",", -1)).stream().allMatch(ADDRESS::allows);
        }
    },
    DIRECTORY("a directory, in whose path no control character is") {
        @Override
        public boolean allows(String value) {
            return PATH.matcher(value).matches();
        }
    },
    TEXT("1 to 255 printable ASCII characters") {
        @Override
        public boolean allows(String value) {
            return PRINTABLE.matcher(value).matches();
        }
    };

    private static final Pattern PATH = Pattern.compile("[^\\p{Cc}]+");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,255}");

    private final String description;

    SimpleKind(String description) {
        this.description = description;
    }

    /** Returns the description for an operator. */
    @Override
    public String toString() {
        return description;
    }
}
