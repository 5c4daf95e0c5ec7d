// SPDX-License-Identifier: Apache-2.0
package com.fleetman.store;

import java.util.List;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;

/** A unique index that finds by its own fields whatever else a filter names; the rest is compared afterwards. */
final class HashedIndex extends MemoryUniqueIndex {
    HashedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        Document own = new Document();
        keys().stream().filter(query::containsKey).forEach(key -> own.put(key, query.get(key)));
        return super.canHandle(own);
    }
}
