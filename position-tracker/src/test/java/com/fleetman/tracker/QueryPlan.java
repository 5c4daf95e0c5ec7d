// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How a server says that it would find documents. MongoDB tells stages; a server built upon PostgreSQL tells nodes, and
 * calls a walk through a whole collection an index scan that has the collection itself for its condition.
 */
final class QueryPlan {
    private static final Set<String> BY_ID = Set.of("IDHACK", "EXPRESS_IXSCAN", "EXPRESS_CLUSTERED_IXSCAN", "EOF");
    private static final String REJECTED = "rejectedPlans";

    private final List<String> byIndex = new ArrayList<>();
    private final List<String> scans = new ArrayList<>();

    private QueryPlan() {}

    static QueryPlan of(Document explained) {
        QueryPlan plan = new QueryPlan();
        plan.walk(explained.get("queryPlanner", Document.class));
        return plan;
    }

    /** Whether every access of the plan goes through an index and narrows it. */
    boolean byIndexAlone() {
        return scans.isEmpty() && !byIndex.isEmpty();
    }

    private void walk(@Nullable Object part) {
        if (part instanceof List<?> list) {
            list.forEach(this::walk);
        } else if (part instanceof Document node) {
            look(node);
            for (Map.Entry<String, Object> entry : node.entrySet()) {
                if (!entry.getKey().equals(REJECTED)) {
                    walk(entry.getValue());
                }
            }
        }
    }

    private void look(Document node) {
        if (node.get("stage") instanceof String stage) {
            if (BY_ID.contains(stage)) {
                byIndex.add(stage);
            } else if (stage.equals("IXSCAN")) {
                (boundsNarrow(node.get("indexBounds", Document.class)) ? byIndex : scans).add(node.toJson());
            } else if (stage.equals("COLLSCAN")) {
                scans.add(stage);
            }
        } else if (node.get("Node Type") instanceof String type) {
            if (type.equals("Seq Scan")) {
                scans.add(type);
            } else if (node.containsKey("Index Name")) {
                String condition = String.valueOf(node.get("Index Cond"));
                boolean narrow = condition.contains("document OPERATOR") || condition.contains("object_id OPERATOR");
                (narrow ? byIndex : scans).add(node.toJson());
            }
        }
    }

    private static boolean boundsNarrow(Document bounds) {
        return bounds.values()
                .stream()
                .anyMatch(bound -> !bound.equals(List.of("[MinKey, MaxKey]"))
                        && !bound.equals(List.of("[MaxKey, MinKey]")));
    }

    @Override
    public String toString() {
        return "by index: " + byIndex + ", scans: " + scans;
    }
}
