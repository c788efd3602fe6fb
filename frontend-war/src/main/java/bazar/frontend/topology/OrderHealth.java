package bazar.frontend.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an order server says of its health. */
public record OrderHealth(String status, List<Check> checks) {
    /** @param data may be null */
    public record Check(String name, Map<String, Object> data) {}

    boolean isUp() {
        return "UP".equals(status);
    }

    /** The node's own name, if a check tells it. */
    Optional<String> node() {
        return checks == null
                ? Optional.empty()
                : checks.stream()
                        .filter(check -> check.data() != null)
                        .flatMap(check -> Optional.ofNullable(check.data().get("node")).stream())
                        .map(Object::toString)
                        .findFirst();
    }
}
