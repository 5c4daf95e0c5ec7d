// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.util.List;

import org.springframework.data.convert.ConverterBuilder.ConverterAware;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Makes templates for tests, as Boot makes the tracker's. */
public final class Templates {
    private Templates() {}

    public static MongoTemplate of(MongoDatabaseFactory database, ConverterAware converters) {
        MongoCustomConversions conversions = new MongoCustomConversions(List.of(converters));
        MongoMappingContext types = new MongoMappingContext();
        types.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, types);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return new MongoTemplate(database, converter);
    }
}
