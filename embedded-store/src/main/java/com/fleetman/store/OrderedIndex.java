// SPDX-License-Identifier: Apache-2.0
package com.fleetman.store;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryOperator;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A unique index of two fields that finds by a text in the first, and within that by a range of the second. It may find
 * more than a filter asks for, which is compared afterwards.
 */
final class OrderedIndex extends AbstractUniqueIndex<Integer> {
    private static final ValueComparator ORDER = ValueComparator.asc();

    private final Map<Object, NavigableMap<Object, Integer>> places = new HashMap<>();
    private final String first;
    private final String second;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.first = keys.getFirst().getKey();
        this.second = keys.getLast().getKey();
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return query.get(first) instanceof String;
    }

    @Override
    public synchronized Iterable<Integer> getPositions(Document query) {
        NavigableMap<Object, Integer> found = places.get(query.get(first));
        if (found == null) {
            return List.of();
        }
        if (!query.containsKey(second)) {
            return List.copyOf(found.values());
        }
        if (query.get(second) instanceof Document range) {
            return List.copyOf(within(range, found).values());
        }
        Integer place = found.get(normalized(query.get(second)));
        return place == null ? List.of() : List.of(place);
    }

    private static NavigableMap<Object, Integer> within(Document range, NavigableMap<Object, Integer> found) {
        Object from = bound(range, QueryOperator.GREATER_THAN, QueryOperator.GREATER_THAN_OR_EQUAL);
        Object to = bound(range, QueryOperator.LESS_THAN, QueryOperator.LESS_THAN_OR_EQUAL);
        if (from != null && to != null) {
            return ORDER.compare(from, to) > 0
                    ? Collections.emptyNavigableMap()
                    : found.subMap(from, true, to, true);
        }
        NavigableMap<Object, Integer> left = from == null ? found : found.tailMap(from, true);
        return to == null ? left : left.headMap(to, true);
    }

    private static @Nullable Object bound(Document range, QueryOperator without, QueryOperator with) {
        Object bound = range.getOrDefault(without.getValue(), range.get(with.getValue()));
        return bound == null ? null : normalized(bound);
    }

    private static @Nullable Object normalized(@Nullable Object value) {
        return new KeyValue(value).normalized().get(0);
    }

    @Override
    protected synchronized @Nullable Integer getPosition(KeyValue key) {
        NavigableMap<Object, Integer> found = places.get(key.get(0));
        return found == null ? null : found.get(key.get(1));
    }

    @Override
    protected synchronized boolean putKeyPosition(KeyValue key, Integer place) {
        return places.computeIfAbsent(key.get(0), _ -> new TreeMap<>(ORDER)).putIfAbsent(key.get(1), place) == null;
    }

    @Override
    protected synchronized @Nullable Integer removeDocument(KeyValue key) {
        NavigableMap<Object, Integer> found = places.get(key.get(0));
        Integer place = found == null ? null : found.remove(key.get(1));
        if (found != null && found.isEmpty()) {
            places.remove(key.get(0));
        }
        return place;
    }

    @Override
    protected synchronized Iterable<Map.Entry<KeyValue, Integer>> getIterable() {
        return places.entrySet()
                .stream()
                .flatMap(of -> of.getValue().entrySet().stream().map(entry -> entry(of.getKey(), entry)))
                .toList();
    }

    private static Map.Entry<KeyValue, Integer> entry(Object first, Map.Entry<Object, Integer> entry) {
        return new SimpleImmutableEntry<>(new KeyValue(first, entry.getKey()), entry.getValue());
    }

    @Override
    public synchronized long getCount() {
        return places.values().stream().mapToLong(Map::size).sum();
    }

    /** Nobody asks for it: the number of keys, as the index that this one stands in for has it. */
    @Override
    public long getDataSize() {
        return getCount();
    }
}
