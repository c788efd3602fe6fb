package bazar.order.node;

import bazar.order.carts.state.CartId;
import bazar.order.orders.OrderId;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;

/** Converts ids in paths and queries. Without this converter the platform would treat a blank id as absent. */
@Provider
public class IdParameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> IDS =
            Map.of(CartId.class, CartId::new, OrderId.class, OrderId::new);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> id = IDS.get(type);
        return id == null ? null : new IdConverter<>(type, id);
    }

    private record IdConverter<T>(Class<T> type, Function<String, ?> id) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            return type.cast(id.apply(text));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
