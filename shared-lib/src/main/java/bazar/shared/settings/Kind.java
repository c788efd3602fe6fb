package bazar.shared.settings;

import java.io.File;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** The allowed values of a setting, derived from its field's type. */
sealed interface Kind permits SimpleKind, Choice {
    boolean allows(String value);

    static Kind of(Type type) {
        if (type == Duration.class) {
            return SimpleKind.DURATION;
        } else if (type == Period.class) {
            return SimpleKind.DAYS;
        } else if (type == int.class || type == Integer.class) {
            return SimpleKind.NUMBER;
        } else if (type == boolean.class) {
            return SimpleKind.SWITCH;
        } else if (type == URI.class) {
            return SimpleKind.ADDRESS;
        } else if (type == File.class) {
            return SimpleKind.DIRECTORY;
        } else if (type == String.class) {
            return SimpleKind.TEXT;
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return SimpleKind.ADDRESSES;
        } else if (type instanceof Class<?> choice && choice.isEnum()) {
            return Choice.of(choice);
        } else if (isOptional(type)) {
            return of(((ParameterizedType) type).getActualTypeArguments()[0]);
        }
        throw new IllegalArgumentException("No setting is of the type " + type + ".");
    }

    static boolean isOptional(Type type) {
        return type instanceof ParameterizedType optional && optional.getRawType() == Optional.class;
    }
}
