package bazar.shared.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the value of a setting may be; its field's type tells. */
enum Kind {
    /** At most what fits in a socket's timeout. */
    DURATION("a duration as in ISO 8601, from PT0.001S to P24D") {
        @Override
        boolean allows(String value) {
            try {
                Duration duration = Duration.parse(value);
                return duration.compareTo(Duration.ofMillis(1)) >= 0 && duration.compareTo(Duration.ofDays(24)) <= 0;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    },
    NUMBER("a whole number from 1 to " + Integer.MAX_VALUE) {
        @Override
        boolean allows(String value) {
            try {
                return Integer.parseInt(value) >= 1;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    },
    SWITCH("true or false") {
        @Override
        boolean allows(String value) {
            return value.equals("true") || value.equals("false");
        }
    },
    ADDRESS("the address of a server, such as http://10.0.0.1:9201") {
        @Override
        boolean allows(String value) {
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
        boolean allows(String value) {
            return List.of(value.split(",", -1)).stream().allMatch(ADDRESS::allows);
        }
    },
    TEXT("1 to 255 printable ASCII characters") {
        @Override
        boolean allows(String value) {
            return PRINTABLE.matcher(value).matches();
        }
    };

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,255}");

    private final String description;

    Kind(String description) {
        this.description = description;
    }

    static Kind of(Type type) {
        if (type == Duration.class) {
            return DURATION;
        } else if (type == int.class || type == Integer.class) {
            return NUMBER;
        } else if (type == boolean.class) {
            return SWITCH;
        } else if (type == URI.class) {
            return ADDRESS;
        } else if (type == String.class) {
            return TEXT;
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return ADDRESSES;
        } else if (isOptional(type)) {
            return of(((ParameterizedType) type).getActualTypeArguments()[0]);
        }
        throw new IllegalArgumentException("No setting is of the type " + type + ".");
    }

    static boolean isOptional(Type type) {
        return type instanceof ParameterizedType optional && optional.getRawType() == Optional.class;
    }

    abstract boolean allows(String value);

    /** In words, for whoever has to choose a value. */
    @Override
    public String toString() {
        return description;
    }
}
