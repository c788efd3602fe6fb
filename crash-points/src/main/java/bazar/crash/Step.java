package bazar.crash;

import bazar.catalog.replication.wire.ReplicationRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A step of a purchase: a call between nodes, as it is made or received, or a write to a disk. */
enum Step {
    ORDER_REQUEST("order", "request", "bazar.order.orders.OrderResource", "buy"),
    ORDER_SALE("order", "sale", "bazar.order.catalog.Catalog", "sell"),
    ORDER_STORING("order", "storing", "bazar.order.orders.Orders", "add"),
    PRIMARY_REQUEST("primary", "request", "bazar.catalog.sales.SaleResource", "sell"),
    PRIMARY_COMMIT("primary", "commit", "bazar.catalog.storage.CatalogDatabase", "commit"),
    SECONDARY_MESSAGE(
            "secondary",
            "message",
            "bazar.catalog.replication.ReplicationResource",
            "receive",
            arguments -> !((ReplicationRequest) arguments[0]).entries().isEmpty()),
    SECONDARY_HOLDING(
            "secondary",
            "holding",
            "bazar.catalog.storage.CatalogDatabase",
            "advance",
            arguments -> isAny(arguments[3])),
    SECONDARY_APPLYING(
            "secondary",
            "applying",
            "bazar.catalog.storage.CatalogDatabase",
            "advance",
            arguments -> isAny(arguments[4]));

    private final String role;
    private final String name;
    private final String bean;
    private final String method;
    private final Predicate<Object[]> isTaken;

    /** @param bean the name of the class, because no application has all of them */
    Step(String role, String name, String bean, String method) {
        this(role, name, bean, method, arguments -> true);
    }

    /** @param isTaken whether a call of the method with these arguments is this step */
    Step(String role, String name, String bean, String method, Predicate<Object[]> isTaken) {
        this.role = role;
        this.name = name;
        this.bean = bean;
        this.method = method;
        this.isTaken = isTaken;
    }

    static boolean isIn(String bean) {
        return Stream.of(values()).anyMatch(step -> step.bean.equals(bean));
    }

    static boolean isAt(String bean, String method) {
        return at(bean, method).findAny().isPresent();
    }

    /** Returns the steps that this call is, which may be two. */
    static List<Step> of(String bean, String method, Object... arguments) {
        return at(bean, method).filter(step -> step.isTaken.test(arguments)).toList();
    }

    String before() {
        return role + "-before-" + name;
    }

    String after() {
        return role + "-after-" + name;
    }

    private static Stream<Step> at(String bean, String method) {
        return Stream.of(values()).filter(step -> step.bean.equals(bean) && step.method.equals(method));
    }

    private static boolean isAny(Object entries) {
        return !((List<?>) entries).isEmpty();
    }
}
