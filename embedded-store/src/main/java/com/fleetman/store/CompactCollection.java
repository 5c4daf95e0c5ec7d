// SPDX-License-Identifier: Apache-2.0
package com.fleetman.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;

/**
 * A collection whose documents share the names of their fields. As they come from the wire each has copies of its own,
 * which are a third of what it takes in memory.
 */
final class CompactCollection extends MemoryCollection {
    private final Map<String, String> names = new ConcurrentHashMap<>();

    CompactCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        Document compact = new Document();
        document.forEach((name, value) -> compact.put(names.computeIfAbsent(name, it -> it), value));
        return super.addDocumentInternal(compact);
    }
}
