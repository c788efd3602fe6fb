package bazar.frontend.topology.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The health that an order server reports. */
public record OrderHealth(String status, List<Check> checks) {
    public record Check(String name, Map<String, Object> data) {}

    boolean isUp() {
        return "UP".equals(status);
    }

    /** Returns the node's name, if a check contains it. */
    public Optional<String> node() {
        return checks == null
                ? Optional.empty()
                : checks.stream()
                        .filter(check -> check.data() != null)
                        .flatMap(check -> Optional.ofNullable(check.data().get("node")).stream())
                        .map(Object::toString)
                        .findFirst();
    }
}
