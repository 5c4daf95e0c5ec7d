// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

import com.fleetman.tracker.Hook;

/** The real vehicles, at each of whose reads and writes something may happen. */
public final class HookedVehicles extends VehicleRepository {
    private final Hook hook;

    public HookedVehicles(MongoDatabaseFactory database, Hook hook) {
        this(new MongoTemplate(database), hook);
    }

    private HookedVehicles(MongoOperations mongo, Hook hook) {
        super(mongo);
        this.hook = hook;
    }

    @Override
    public Map<String, Vehicle> find(Collection<String> ids) {
        Map<String, Vehicle> found = super.find(ids);
        hook.at("vehicles read");
        return found;
    }

    @Override
    public Set<String> write(List<Vehicle> states) {
        hook.at("write");
        Set<String> overtaken = super.write(states);
        hook.at("written");
        return overtaken;
    }
}
